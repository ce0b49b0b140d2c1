import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '../../src/storage/folderLock';
import { holdFolder } from '../../src/storage/socketLock';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'embedded-mongodb-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A socket file whose process was killed: nobody answers it any more. */
async function leaveBehind(path: string): Promise<void> {
  const listen = `require('node:net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
  const child = spawn(process.execPath, ['-e', listen], { stdio: 'ignore' });
  await new Promise((resolve) => child.once('exit', resolve));
  expect(existsSync(path)).toBe(true);
}

describe('a socket file', () => {
  test('has one holder; the next one is told by its number', async () => {
    const first = await holdFolder(folder);
    expect(first).toBeDefined();
    expect(await holdFolder(folder)).toBeUndefined();
    await first?.release();
    const second = await holdFolder(folder);
    expect(second).toBeDefined();
    expect(readdirSync(folder)).toEqual(['process-2.lock']);
    await second?.release();
  });

  test('of a killed process is taken over, by one of many that start together', async () => {
    for (let round = 1; round <= 8; round++) {
      await leaveBehind(join(folder, `process-${round * 100}.lock`));
      const locks = await Promise.all(Array.from({ length: 8 }, () => holdFolder(folder)));
      const holders = locks.filter((lock) => lock !== undefined);
      expect(holders).toHaveLength(1);
      expect(readdirSync(folder)).toHaveLength(1);
      await holders[0]?.release();
    }
  });
});

describe('a data folder', () => {
  test.each([
    ['of an ordinary name', 'data'],
    ['of a name too long for a socket', 'long-'.repeat(40)],
  ])('%s has one process', async (_, name) => {
    const dataDir = join(folder, name);
    mkdirSync(dataDir);
    const lock = await lockFolder(dataDir);
    expect(readdirSync(dataDir)).toEqual(['process-1.lock']);
    await expect(lockFolder(dataDir)).rejects.toThrow(`The data folder ${dataDir} is in use by another`);
    await lock.release();
    const again = await lockFolder(dataDir);
    await again.release();
  });
});
