// What CI checks, in the order of docs/architecture.md. Every check runs, whatever failed before it: one run tells all.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ensureInstalled } from './ensure.mjs';
import { filesUnder } from './hash.mjs';
import { foreground } from './processes.mjs';
import { main, ROOT, say, seconds } from './say.mjs';

const npm = (...args) => foreground('npm', ['run', '--silent', ...args]);

/** Generated files that are committed: what the generators write has to be what lies there. */
const generated = () =>
  new Map(
    filesUnder(['shared/schema', 'miniprogram/src'])
      .filter((file) => /\.generated\.tsx?$|schema\.graphql$|operations\/current\.json$/.test(file))
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );

async function generatedFilesAreFresh() {
  const before = generated();
  const status = await npm('codegen');
  if (status !== 0) return status;
  const after = generated();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  for (const file of stale)
    say(`stale: ${file.slice(ROOT.length + 1)}; run "npm run codegen" and commit what it writes`);
  return stale.length > 0 ? 1 : 0;
}

const CHECKS = [
  ['lock file', () => foreground('npm', ['ci', '--dry-run', '--ignore-scripts', '--loglevel=error'])],
  ['format', () => npm('format:check')],
  ['lint', () => npm('lint')],
  ['types', () => npm('typecheck')],
  ['generated files', generatedFilesAreFresh],
  ['builds and their sizes', () => npm('sizes')],
];

/** Runs the README's test command. @returns its last line and its exit status */
function runTests() {
  const child = spawn('npm', ['test', '--silent'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let last = '';
  createInterface({ input: child.stdout }).on('line', (line) => {
    say(line);
    if (line.trim()) last = line;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => done({ last, status: status ?? 1 }));
  });
}

await main(async () => {
  const begun = Date.now();
  process.chdir(ROOT);
  await ensureInstalled();
  const outcomes = [];
  for (const [name, check] of CHECKS) {
    const since = Date.now();
    say(`\n══ ${name}`);
    const ok = (await check()) === 0;
    outcomes.push({ name, ok });
    say(`${ok ? 'passed' : 'FAILED'}: ${name} (${seconds(since)})`);
  }
  say('\n══ tests');
  const { last, status } = await runTests();
  const [, passed = 0, failed = 0] = (/^(\d+) passed, (\d+) failed/.exec(last) ?? []).map(Number);
  const bad = outcomes.filter(({ ok }) => !ok);
  // A test run that broke before its sum counts as a failure of its own.
  const allFailed = failed + bad.length + (status !== 0 && failed === 0 ? 1 : 0);
  say(`\n${bad.length > 0 ? `Failed checks: ${bad.map(({ name }) => name).join(', ')}\n` : ''}in ${seconds(begun)}`);
  say(`${passed + outcomes.length - bad.length} passed, ${allFailed} failed`);
  return allFailed > 0 ? 1 : 0;
});
