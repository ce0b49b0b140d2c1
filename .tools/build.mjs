// Builds what is stale: the server's TypeScript by swc, the mini-program's three targets by Taro. A build is kept by the hash of what went in.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { createRequire } from 'node:module';
import { filesUnder, hashOf } from './hash.mjs';
import { BUILD_DIR, withLock } from './lock.mjs';
import { quietly } from './processes.mjs';
import { diskTrouble, ROOT, say, seconds, Trouble } from './say.mjs';

const TARGETS = ['weapp', 'alipay', 'h5'];
/** Each folder of sources and where its compiled files stand; `bff` keeps two sources beside one another. */
const SERVER = [
  { from: 'shared/src', to: 'shared/dist' },
  { from: 'bff/embedded-mongodb/src', to: 'bff/embedded-mongodb/dist' },
  { from: 'bff/src', to: 'bff/dist/src', root: 'bff/dist' },
  { from: 'bff/demo-city', to: 'bff/dist/demo-city', root: 'bff/dist' },
];
const MINIPROGRAM = [
  'miniprogram/src',
  'miniprogram/config',
  'miniprogram/types',
  'miniprogram/package.json',
  'miniprogram/babel.config.js',
  'shared/src',
  'project.config.json',
  'package-lock.json',
];
const COMPRESSIBLE = new Set(['.js', '.css', '.html', '.svg', '.json']);

const lockVersion = (name) =>
  JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages[`node_modules/${name}`]?.version;

const stampFile = (part) => join(BUILD_DIR, `${part}.stamp`);
/** Names sources and result: a build that somebody made by other means since is not ours to trust. */
const stampOf = (hash, output) => `${hash} ${statSync(join(ROOT, output)).mtimeMs}`;
const isFresh = (part, hash, output) =>
  existsSync(join(ROOT, output)) &&
  existsSync(stampFile(part)) &&
  readFileSync(stampFile(part), 'utf8') === stampOf(hash, output);

/** The parts that can be built: what goes in, what has to be there afterwards, how it is made. */
const PARTS = {
  server: {
    hash: () => hashOf([...SERVER.map(({ from }) => from), '.swcrc', '.tools/build.mjs'], [lockVersion('@swc/core')]),
    output: 'bff/dist/src/main.js',
    make: buildServer,
  },
  ...Object.fromEntries(
    TARGETS.map((target) => [
      target,
      {
        hash: () => hashOf(MINIPROGRAM, [target, target === 'h5' ? '' : (process.env.BFF_URL ?? '')]),
        output: `miniprogram/dist/${target}/${target === 'h5' ? 'index.html' : 'app.js'}`,
        make: () => buildTarget(target),
      },
    ]),
  ),
};

async function compile(swc, options, { from, to }) {
  for (const file of filesUnder([from])) {
    const target = join(ROOT, `${to}.next`, relative(join(ROOT, from), file));
    mkdirSync(dirname(target), { recursive: true });
    if (!/\.tsx?$/.test(file)) {
      copyFileSync(file, target);
      continue;
    }
    if (file.endsWith('.d.ts')) continue;
    const { code, map } = await swc.transform(readFileSync(file, 'utf8'), { ...options, filename: file });
    const script = target.replace(/\.tsx?$/, '.js');
    writeFileSync(script, map ? `${code}\n//# sourceMappingURL=${script.split('/').pop()}.map\n` : code);
    if (map) writeFileSync(`${script}.map`, map);
  }
}

/** Compiles beside the old files and swaps at the end, so that a failed build leaves the last good one in place. */
async function buildServer() {
  const swc = createRequire(join(ROOT, 'package.json'))('@swc/core');
  const options = { ...JSON.parse(readFileSync(join(ROOT, '.swcrc'), 'utf8')), swcrc: false, configFile: false };
  try {
    for (const part of SERVER) await compile(swc, options, part);
  } catch (error) {
    for (const { to } of SERVER) rmSync(join(ROOT, `${to}.next`), { recursive: true, force: true });
    if (error.code) throw error;
    throw new Trouble(
      `the server does not compile:\n${error.message}`,
      'mend the source named above; "npm run typecheck" says more',
    );
  }
  for (const { to } of SERVER) {
    rmSync(join(ROOT, to), { recursive: true, force: true });
    renameSync(join(ROOT, `${to}.next`), join(ROOT, to));
  }
}

/** `.gz` and `.br` beside every text file of the H5 build: the BFF serves them without compressing anything itself. */
function compressH5() {
  for (const file of filesUnder(['miniprogram/dist/h5'])) {
    const bytes = readFileSync(file);
    if (!COMPRESSIBLE.has(extname(file)) || bytes.length < 1024) continue;
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
  }
}

async function buildTarget(target) {
  const taro = createRequire(join(ROOT, 'miniprogram', 'package.json')).resolve('@tarojs/cli/bin/taro');
  const { status, words } = await quietly(
    `building ${target}`,
    process.execPath,
    [taro, 'build', '--type', target, '--no-check'],
    {
      cwd: join(ROOT, 'miniprogram'),
      env: { NODE_ENV: 'production' },
    },
  );
  // Taro ends with 0 after some errors, and a failed build empties its folder.
  if (status !== 0 || !existsSync(join(ROOT, PARTS[target].output)))
    throw new Trouble(`the ${target} build failed:\n${words}`);
  if (target === 'h5') compressH5();
}

async function buildPart(part) {
  const { hash, output, make } = PARTS[part];
  const before = hash();
  if (isFresh(part, before, output)) return;
  const begun = Date.now();
  say(`Building ${part} …`);
  rmSync(stampFile(part), { force: true });
  await make();
  writeFileSync(stampFile(part), stampOf(before, output));
  say(`Built ${part} (${seconds(begun)})`);
}

/** Builds those of the parts (`server`, `weapp`, `alipay`, `h5`) whose sources have changed since their last build. */
export async function ensureBuilt(parts) {
  await withLock('build', async () => {
    try {
      for (const part of parts) await buildPart(part);
    } catch (error) {
      throw diskTrouble(error, ROOT);
    }
  });
}
