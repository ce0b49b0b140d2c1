import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../bff/src/config/paths';
import { startDatabase, type TestDatabase } from '../../support/database';
import { anIdNumber } from '../../support/people';
import { ingest, type Ended } from '../exchange/commandLine';
import { ADA, BO, csv, soundOf } from '../exchange/records';

jest.setTimeout(240_000);

/** A machine of its own: `keys.json` is made by whichever command comes first. */
let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'city-services-staff-'));
  database = await startDatabase();
});
afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

const environment = (): NodeJS.ProcessEnv => ({
  MONGODB_URI: database.uri,
  NODE_OPTIONS: '',
  DATA_DIR: join(folder, 'data'),
  CITY_SERVICES_STARTED_IN: folder,
});

/** `npm run staff -- …`, the identity number piped in as an operator's script does. */
function staff(args: readonly string[], piped = ''): Promise<Ended> {
  const program = ['--require', './.tools/register.cjs', 'bff/src/commands/staff.ts', ...args];
  const child = spawn(process.execPath, program, { cwd: projectRoot(), env: { ...process.env, ...environment() } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stdin.on('error', () => undefined).end(piped);
  return new Promise((done) => child.on('close', (status) => done({ status, output })));
}

const POST = ['--organisation', '海州区政务服务中心', '--division', '379902'];
const CLERK = ['add', '--role', 'clerk', ...POST];

test('before the register is loaded the command says so, rather than that nobody has the number', async () => {
  const { status, output } = await staff(CLERK, `${ADA}\n`);
  expect(status).toBe(2);
  expect(output).toContain('the population register is still empty');
  expect(output).not.toContain(ADA);
});

test('whoever the register holds gets a post, by pipe or file, also when commands run at once', async () => {
  const people = [soundOf('population.residents'), { ...soundOf('population.residents'), 证件号码: BO, 姓名: '李敏' }];
  writeFileSync(join(folder, 'population.residents.csv'), csv(people));
  expect(await ingest(['population.residents.csv'], environment())).toMatchObject({ status: 0 });
  writeFileSync(join(folder, 'number'), `${ADA.toLowerCase()} \r\n`);
  const all = await Promise.all([
    staff([...CLERK, '--file', 'number']),
    staff([...CLERK, '--from', '2026-01-01', '--until', '2026-12-31'], `${BO}\n`),
    staff(['add', '--role', 'reviewer,editor', ...POST], BO),
  ]);
  for (const { status, output } of all) expect({ status, output }).toMatchObject({ status: 0 });
  const { output } = await staff(['list']);
  expect(output.trim().split('\n')).toHaveLength(3);
  expect(output).toContain('*敏');
  expect(output).toMatch(/2026-01-01–2026-12-31/);
  for (const said of [output, ...all.map((one) => one.output)]) {
    expect(said).not.toContain(ADA);
    expect(said).not.toContain('李敏');
  }
});

test('a post is ended by its id, not removed', async () => {
  const posts = (await staff(['list'])).output.trim().split('\n');
  const [id = ''] = posts[0]?.split('  ') ?? [];
  expect(await staff(['end', id, '--on', '2026-06-30'])).toMatchObject({ status: 0, output: `${id} ends\n` });
  const after = (await staff(['list'])).output.trim().split('\n');
  expect(after).toHaveLength(posts.length);
  expect(after.find((line) => line.startsWith(id))).toMatch(/–2026-06-30$/);
});

test('of two who fill the same post of a village at once one does; the other is told', async () => {
  const agent = ['add', '--role', 'agent', ...POST, '--village', '379902001001'];
  const both = await Promise.all([staff([...agent, '--post', 'A'], ADA), staff([...agent, '--post', 'A'], BO)]);
  expect(both.map(({ status }) => status).sort()).toEqual([0, 2]);
  expect(both.find(({ status }) => status === 2)?.output).toContain('Somebody fills that post of the village');
  expect((await staff(['list'])).output.split('\n').filter((line) => line.includes('379902001001'))).toHaveLength(1);
});

test('what is wrong is named, and nothing is written', async () => {
  const refusals: readonly (readonly [args: readonly string[], piped: string, says: string])[] = [
    [CLERK, anIdNumber('19700101'), 'holds nobody of this number'],
    [CLERK, '37021119770614000', 'That is no identity number'],
    [['add', '--role', 'mayor', ...POST], ADA, '--role takes some of'],
    [[...CLERK, '--from', '2026-02-30'], ADA, 'is no day'],
    [['end', 'nosuchpost'], '', 'There is no post nosuchpost'],
    [['add', '--role', 'clerk', ...POST, '--number', ADA], '', 'Unknown option'],
  ];
  const before = (await staff(['list'])).output;
  const all = await Promise.all(refusals.map(async ([args, piped, says]) => ({ says, ...(await staff(args, piped)) })));
  for (const { says, status, output } of all) {
    expect({ says, status, output }).toMatchObject({ status: 2, output: expect.stringContaining(says) as string });
  }
  expect((await staff(['list'])).output).toBe(before);
});
