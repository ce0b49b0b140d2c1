// `npm start`: from a fresh clone to the running city. Installs, builds, starts the database, loads the demonstration city once, serves.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
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

function checkDataDir() {
  const folder = resolve(process.env.DATA_DIR || join(ROOT, '.data'));
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

/** The BFF with what it owns. A Ctrl-C of the terminal reaches it directly; we wait until it has put everything away. */
async function serve(port, host, begun) {
  const url = `http://${host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  const child = spawn(process.execPath, [...NODE_FLAGS, 'bff/dist/src/main.js'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), HOST: host },
    stdio: ['ignore', 'inherit', 'inherit'],
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
  if (stopping) say('Stopped. The data is there next time.');
  return stopping ? 0 : (status ?? 1);
}

await main(async () => {
  const begun = Date.now();
  process.chdir(ROOT);
  const host = process.env.HOST || '127.0.0.1';
  const wished = process.env.PORT || '3000';
  if (!/^\d{1,5}$/.test(wished) || Number(wished) > 65_535)
    throw new Trouble(`PORT=${wished} is no port`, 'choose a number from 0 to 65535');
  const port = await freePort(Number(wished), host);
  checkDataDir();
  await ensureInstalled();
  await ensureBuilt(['server', 'h5']);
  if (process.env.DEMO_CITY !== 'off' && process.env.MODE !== 'production') {
    const status = await foreground(process.execPath, [...NODE_FLAGS, 'bff/dist/src/commands/demoCity.js']);
    if (status !== 0) return status;
  }
  return serve(port, host, begun);
});
