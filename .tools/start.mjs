// `npm start`: from a fresh clone to the running city. Installs, builds, starts the database, loads the demonstration city once, serves.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './ensure.mjs';
import { freePort } from './ports.mjs';
import { foreground } from './processes.mjs';
import { diskTrouble, main, ROOT, say, seconds, Trouble } from './say.mjs';

const READY_WITHIN_MS = 60_000;
const LEAST_FREE_BYTES = 200_000_000;
const NODE_FLAGS = ['--enable-source-maps'];

function checkDataDir(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    if (error.code === 'EEXIST' || error.code === 'ENOTDIR')
      throw new Trouble(`DATA_DIR is no folder: ${folder}`, 'name a folder: DATA_DIR=/somewhere/else npm start');
    throw diskTrouble(error, folder);
  }
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < LEAST_FREE_BYTES) {
    throw new Trouble(
      `the disk of ${folder} has only ${Math.round((bavail * bsize) / 1e6)} MB left`,
      'free some space, or set DATA_DIR to another disk',
    );
  }
}

async function ready(url, child) {
  const begun = Date.now();
  while (Date.now() - begun < READY_WITHIN_MS && child.exitCode === null) {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer?.ok) return true;
    await wait(100);
  }
  return false;
}

/** A citizen to sign in as; null when the records are no demonstration city's. */
async function someResident(url) {
  const body = JSON.stringify({ query: 'query Start { demoResidents { name idNumber story } }' });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body }).then((response) => response.json());
  return answer.data?.demoResidents?.[0] ?? null;
}

async function welcome(url, begun) {
  const resident = await someResident(url).catch(() => null);
  const code = process.env.DEMO_SMS_CODE
    ? `the code is ${process.env.DEMO_SMS_CODE}`
    : `the code shows here and at ${url}/dev/outbox`;
  const next = resident
    ? `sign in, then verify as ${resident.name} ${resident.idNumber} (${code})`
    : 'load department files with: npm run ingest -- FOLDER';
  say(`\nReady in ${seconds(begun)}: ${url} — ${next}. Ctrl-C stops everything.`);
}

const addressOf = (host, port) => {
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
};

/** The BFF, in a group of its own: a Ctrl-C of the terminal reaches us alone, we pass it on once and wait until everything is put away. */
async function serve(port, host, begun) {
  const url = addressOf(host, port);
  const child = spawn(process.execPath, [...NODE_FLAGS, '--require', './.tools/tied.cjs', 'bff/dist/src/main.js'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), HOST: host },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  let stopping = false;
  const stop = (signal) => {
    if (!stopping) say('\nStopping …');
    stopping = true;
    child.kill(signal);
  };
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
  process.on('SIGINT', () => stop('SIGINT')).on('SIGTERM', () => stop('SIGTERM'));
  const ended = new Promise((done) => child.on('close', (status) => done(status)));
  if (await ready(url, child)) await welcome(url, begun);
  else if (!stopping && child.exitCode === null) {
    child.kill('SIGTERM');
    throw new Trouble(`the BFF did not get ready within ${READY_WITHIN_MS / 1000} s`, 'what it said stands above');
  }
  const status = await ended;
  return stopping ? 0 : (status ?? 1);
}

/** The embedded MongoDB, unless MONGODB_URI names another: ours from here to the end, so that loader and BFF find the same one running. */
async function openDatabase(dataDir) {
  const { openDatabase: open } = createRequire(import.meta.url)('../bff/dist/src/storage/databaseProcess.js');
  try {
    return await open({ dataDir, mongodbUri: process.env.MONGODB_URI || undefined });
  } catch (error) {
    throw new Trouble(
      error.message,
      'is the folder another version’s? DATA_DIR=/somewhere/else npm start begins with an empty one',
    );
  }
}

/** The stand-ins of WeChat and Alipay with PLATFORMS=local; they end with us. The variables lead the BFF to them. */
async function startPlatforms(returnUrl) {
  if (process.env.PLATFORMS !== 'local') return { stop: () => undefined };
  const tools = ['--require', './.tools/register.cjs', '--require', './.tools/tied.cjs'];
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'];
  const child = spawn(process.execPath, [...tools, 'test/platforms/local.ts', returnUrl], {
    cwd: ROOT,
    stdio,
    detached: true,
  });
  const told = await new Promise((done) => child.once('message', done).once('close', () => done(null)));
  if (!told) throw new Trouble('the stand-ins of WeChat and Alipay did not start', 'what they said stands above');
  // Not a reason to go on living: when we end, however that comes about, it follows (tied.cjs).
  child.unref();
  child.channel.unref();
  Object.assign(process.env, told.environment);
  const { wechatUrl, alipayUrl } = told;
  say(`WeChat is played at ${wechatUrl}, Alipay at ${alipayUrl}; a login code: ${wechatUrl}/stand-in/code?user=li`);
  say(`What else they play: ${wechatUrl}/stand-in/`);
  return { stop: () => child.kill('SIGTERM') };
}

async function loadDemoCity() {
  if (process.env.DEMO_CITY === 'off' || process.env.MODE === 'production') return 0;
  return foreground(process.execPath, [...NODE_FLAGS, 'bff/dist/src/commands/demoCity.js']);
}

await main(async () => {
  const begun = Date.now();
  process.chdir(ROOT);
  const host = process.env.HOST || '127.0.0.1';
  const wished = process.env.PORT || '3000';
  if (!/^\d{1,5}$/.test(wished) || Number(wished) > 65_535) {
    throw new Trouble(`PORT=${wished} is no port`, 'choose a number from 0 to 65535');
  }
  const port = await freePort(Number(wished), host);
  const dataDir = resolve(process.env.DATA_DIR || join(ROOT, '.data'));
  checkDataDir(dataDir);
  await ensureInstalled();
  await ensureBuilt(['server', 'h5']);
  const platforms = await startPlatforms(`${addressOf(host, port)}/`);
  const database = await openDatabase(dataDir);
  try {
    const status = await loadDemoCity();
    return status === 0 ? await serve(port, host, begun) : status;
  } finally {
    await database.close();
    platforms.stop();
    say('Stopped. The data is there next time.');
  }
});
