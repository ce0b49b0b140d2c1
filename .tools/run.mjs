// `npm run <task>`: installs and builds what the task needs, says what it does, and runs it. `node .tools/run.mjs` alone lists the tasks.
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './ensure.mjs';
import { foreground } from './processes.mjs';
import { main, ROOT, say, Trouble } from './say.mjs';

const bin = (name) => join('node_modules', '.bin', name);
const node = (...args) => [process.execPath, ['--enable-source-maps', ...args]];
const command = (name) => node(`bff/dist/src/commands/${name}.js`);
/** Benches and pictures are TypeScript of test/: run as they stand, by swc. */
const script = (file) => node('--require', './.tools/register.cjs', file);

/** What each task says, which parts of the build it needs, and the programs it runs one after another. */
const TASKS = {
  ingest: { title: 'Loading department files', builds: ['server'], run: [command('ingest')] },
  'lint:items': { title: 'Linting files of the catalogue', builds: ['server'], run: [command('lintItems')] },
  'lint:scenarios': { title: 'Checking guides by questions', builds: ['server'], run: [command('lintScenarios')] },
  scenarios: { title: 'Guides by questions', builds: ['server'], run: [command('scenarios')] },
  'catalog:templates': {
    title: 'Writing the templates of the catalogue’s files',
    builds: ['server'],
    run: [command('catalogTemplates')],
  },
  indexes: { title: 'Synchronising the indexes of the database', builds: ['server'], run: [command('indexes')] },
  keys: { title: 'Making keys', builds: ['server'], run: [command('keys')] },
  'keys:rotate': {
    title: 'Sealing personal data with the newest key',
    builds: ['server'],
    run: [command('rotateKeys')],
  },
  'access-records': {
    title: 'Who looked at whose data',
    builds: ['server'],
    run: [command('accessRecords')],
  },
  staff: { title: 'Who works for the city', builds: ['server'], run: [command('staff')] },
  schema: { title: 'Writing shared/schema/schema.graphql', builds: ['server'], run: [command('schema')] },
  regions: { title: 'Making the list of regions of this city', builds: ['server'], run: [command('regions')] },
  entries: { title: 'Printed codes', builds: ['server'], run: [command('entries')] },
  posters: { title: 'Drawing posters of service items', builds: ['server'], run: [command('posters')] },
  operations: {
    title: 'Operations of released clients',
    builds: ['server'],
    run: [command('operations')],
  },
  codegen: {
    title: 'Generating the types of the mini-program’s operations',
    builds: ['server'],
    run: [command('schema'), ['npm', ['run', '--silent', 'codegen', '--workspace', 'miniprogram']]],
  },
  build: { title: 'Building server, weapp, alipay and h5', builds: ['server', 'weapp', 'alipay', 'h5'], run: [] },
  sizes: {
    title: 'Checking the sizes of the three builds',
    builds: ['weapp', 'alipay', 'h5'],
    run: [node('.tools/sizes.mjs')],
  },
  bench: {
    title: 'Measuring the overview query beside its floor',
    builds: ['server'],
    run: [script('test/bench/overview/main.ts')],
  },
  'bench:ingest': {
    title: 'Measuring the loader beside bare inserts',
    builds: ['server'],
    run: [script('test/bench/ingest/main.ts')],
  },
  'bench:catalog': {
    title: 'Importing 20,000 service items with planted contradictions',
    builds: ['server'],
    run: [script('test/bench/catalog/main.ts')],
  },
  'bench:search': {
    title: 'Measuring search over 20,000 service items beside a scan',
    builds: ['server'],
    run: [node('--expose-gc', '--require', './.tools/register.cjs', 'test/bench/search/main.ts')],
  },
  'bench:db': {
    title: 'Measuring the embedded MongoDB',
    builds: ['server'],
    run: [script('bff/embedded-mongodb/bench/main.ts')],
  },
  pictures: {
    title: 'Drawing every page in every mode',
    builds: ['server', 'h5'],
    run: [script('test/pictures/main.ts')],
  },
  format: { title: 'Formatting', builds: [], run: [[bin('prettier'), ['--write', '.']]] },
  'format:check': { title: 'Checking the format', builds: [], run: [[bin('prettier'), ['--check', '.']]] },
  lint: {
    title: 'Linting, import boundaries included',
    builds: [],
    run: [[bin('eslint'), ['.', '--max-warnings', '0']]],
  },
  typecheck: {
    title: 'Checking types: bff, shared and tests, then the mini-program once a platform',
    builds: [],
    run: [
      [bin('tsc'), ['-p', 'tsconfig.json', '--noEmit']],
      [bin('tsc'), ['-p', 'test/tsconfig.browser.json', '--noEmit']],
      ['npm', ['run', '--silent', 'typecheck', '--workspace', 'miniprogram']],
    ],
  },
  ci: { title: 'Running what CI runs', builds: [], run: [['bash', ['.ci/run']]] },
};

const list = () => {
  say('Tasks:');
  for (const [name, { title }] of Object.entries(TASKS)) say(`  npm run ${name.padEnd(14)} ${title}`);
};

await main(async () => {
  const [name, ...args] = process.argv.slice(2);
  const task = Object.hasOwn(TASKS, name ?? '') ? TASKS[name] : undefined;
  if (!task) {
    list();
    if (name) throw new Trouble(`There is no task "${name}"`, 'take one of the list above');
    return 0;
  }
  process.chdir(ROOT);
  await ensureInstalled();
  await ensureBuilt(task.builds);
  say(`${task.title} …`);
  for (const [index, [program, fixed]] of task.run.entries()) {
    // Words of the command line go to the last program: `npm run ingest -- FILE`.
    const words = index === task.run.length - 1 ? args : [];
    const status = await foreground(program, [...fixed, ...words], {
      env: { CITY_SERVICES_STARTED_IN: process.env.INIT_CWD ?? '' },
    });
    if (status !== 0) return status;
  }
  return 0;
});
