// One tool at a time installs or builds; a second one waits for the first instead of pulling the floor away under it.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { diskTrouble, ROOT, say } from './say.mjs';

export const BUILD_DIR = join(ROOT, '.build');

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

function holderOf(folder) {
  try {
    return Number(readFileSync(join(folder, 'pid'), 'utf8'));
  } catch {
    return null;
  }
}

function take(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'pid'), String(process.pid));
  return true;
}

/** Runs `work` while no other process of this checkout holds the lock of that name. The lock of a process that is gone counts as free. */
export async function withLock(name, work) {
  const folder = join(BUILD_DIR, `${name}.lock`);
  try {
    mkdirSync(BUILD_DIR, { recursive: true });
    for (let told = false; !take(folder); await wait(500)) {
      const holder = holderOf(folder);
      if (holder !== null && !alive(holder)) rmSync(folder, { recursive: true, force: true });
      else if (!told && holder !== null) {
        say(`Waiting for process ${holder}, which is at the same (${name}) …`);
        told = true;
      }
    }
  } catch (error) {
    throw diskTrouble(error, ROOT);
  }
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}
