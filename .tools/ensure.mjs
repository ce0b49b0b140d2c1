// Installs what is missing. Everything here runs with Node alone.
import { existsSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { quietly } from './processes.mjs';
import { ROOT, say, seconds, Trouble } from './say.mjs';

const NODE_LEAST = [20, 19];
/** What an installation takes on the disk, roughly. */
const NEEDED_BYTES = 1_500_000_000;

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE_LEAST[0] || (major === NODE_LEAST[0] && minor >= NODE_LEAST[1])) return;
  throw new Trouble(
    `Node ${process.versions.node} is too old: this needs ${NODE_LEAST.join('.')} or newer`,
    'install a newer one from https://nodejs.org or with your package manager',
  );
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** True when node_modules holds every package of the lock file in its version. Optional ones may be missing: they are other systems'. */
export function isInstalled() {
  const hidden = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const have = packagesOf(hidden);
  return Object.entries(packagesOf(join(ROOT, 'package-lock.json'))).every(([path, wanted]) => {
    if (!path.includes('node_modules/') || wanted.link) return true;
    return have[path]
      ? have[path].version === wanted.version
      : Boolean(wanted.optional || wanted.devOptional || wanted.peer);
  });
}

function explain(words) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(words)) {
    return new Trouble(
      'npm could not reach its registry, and packages are missing',
      'check the network; behind a proxy set HTTPS_PROXY, or another registry with: npm config set registry <address>',
    );
  }
  if (/ENOSPC/.test(words))
    return new Trouble('the disk is full: packages could not be installed', 'free about 1.5 GB and run it again');
  if (/EACCES|EPERM|EROFS/.test(words)) {
    return new Trouble(`npm may not write into ${ROOT}`, 'give yourself write access to the folder and run it again');
  }
  if (/are in sync/.test(words)) {
    return new Trouble(
      'package-lock.json does not fit the package.json files',
      'run "npm install --ignore-scripts" and commit the lock file',
    );
  }
  return new Trouble(`npm ci failed:\n${words}`, 'run "npm ci" by hand to see all of it');
}

async function install() {
  if (isInstalled()) return;
  const begun = Date.now();
  const { bavail, bsize } = await statfs(ROOT);
  if (bavail * bsize < NEEDED_BYTES) {
    const free = Math.round((bavail * bsize) / 1e6);
    throw new Trouble(
      `the disk has ${free} MB left; the packages need about 1.5 GB`,
      'free some space and run it again',
    );
  }
  say('Installing packages (npm ci, about a minute) …');
  // No package here needs its install script: native parts come prebuilt, and the tools that have none are checked below.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath, ...args]] : ['npm', args];
  const { status, words } = await quietly('installing', npm[0], npm[1], { env: { NODE_ENV: 'development' } });
  if (status !== 0) throw explain(words);
  say(`Packages installed (${seconds(begun)})`);
}

/** Makes sure that Node is new enough and that every package is there. */
export async function ensureInstalled() {
  checkNode();
  if (!isInstalled()) await withLock('install', install);
}
