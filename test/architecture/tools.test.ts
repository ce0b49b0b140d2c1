import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { ROOT } from './checkout';

/** Runs a piece of a module of `.tools`, as a program of its own: they are modules of Node alone. */
function tool(
  script: string,
  environment: Readonly<Record<string, string>> = {},
): { status: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { status, out: stdout + stderr };
}

test('npm start names who holds the port and how to choose another', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  const { status, stdout } = spawnSync(process.execPath, ['.tools/start.mjs'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
  });
  holder.close();
  expect(status).toBe(1);
  expect(stdout).toContain(`port ${port} is taken`);
  expect(stdout).toContain(`PORT=${port + 100} npm start`);
  if (process.platform === 'linux') expect(stdout).toContain(`process ${process.pid}`);
});

test('a port that is none is refused before anything is installed', () => {
  const { status, stdout } = spawnSync(process.execPath, ['.tools/start.mjs'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PORT: '70000' },
  });
  expect(status).toBe(1);
  expect(stdout).toContain('PORT=70000 is no port');
});

test('an unknown task lists the known ones', () => {
  const { status, stdout } = spawnSync(process.execPath, ['.tools/run.mjs', 'fly'], { cwd: ROOT, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stdout).toContain('There is no task "fly"');
  expect(stdout).toContain('npm run ingest');
});

test('this checkout counts as installed; the hash of sources follows names and bytes', () => {
  const { out } = tool(`
    import { isInstalled } from './.tools/ensure.mjs';
    import { hashOf } from './.tools/hash.mjs';
    const of = (paths, extra) => hashOf(paths, extra);
    console.log(JSON.stringify([isInstalled(), of(['shared/src']) === of(['shared/src']), of(['shared/src']) === of(['shared/src/money']), of(['shared/src'], ['a']) === of(['shared/src'], ['b'])]));
  `);
  expect(JSON.parse(out)).toEqual([true, true, false, false]);
});

test('one of two processes waits for the lock; the lock of a dead one is free', () => {
  const hold = `
    import { withLock } from './.tools/lock.mjs';
    await withLock('test', async () => { console.log('held'); process.kill(process.pid, 'SIGKILL'); });
  `;
  expect(tool(hold).out).toContain('held');
  const { status, out } = tool(`
    import { withLock } from './.tools/lock.mjs';
    await withLock('test', async () => console.log('mine'));
  `);
  expect({ status, out }).toEqual({ status: 0, out: 'mine\n' });
});

test('a browser that CHROMIUM names is found, one that is not there is not', () => {
  const find = `import { findBrowser } from './.tools/browser.mjs'; console.log(findBrowser());`;
  expect(tool(find, { CHROMIUM: process.execPath }).out.trim()).toBe(process.execPath);
  expect(tool(find, { CHROMIUM: '', PATH: '/nowhere' }).out.trim()).toBe('null');
});
