// `npm test`: installs and builds what is missing, runs every suite, and ends with one line `N passed, N failed`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, INSTALL_COMMAND } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './ensure.mjs';
import { filesUnder } from './hash.mjs';
import { BUILD_DIR } from './lock.mjs';
import { foreground } from './processes.mjs';
import { findRedis, REDIS_INSTALL_COMMAND } from './redis.mjs';
import { main, ROOT, say, seconds } from './say.mjs';

const SUITES = [
  {
    name: 'server',
    title: 'shared, bff, architecture, contract, demonstration city, embedded MongoDB',
    config: 'jest.config.js',
    builds: ['server'],
    redis: true,
  },
  { name: 'pages', title: 'the mini-program’s rooms and pages', config: 'test/miniprogram/jest.config.js', builds: [] },
  {
    name: 'platforms',
    title: 'the compiled weapp and alipay bundles against the running BFF; the search for personal data',
    config: 'test/platforms/jest.config.js',
    builds: ['server', 'weapp', 'alipay', 'h5'],
  },
  {
    name: 'browser',
    title: 'the H5 build in a real browser',
    config: 'test/e2e/jest.config.js',
    builds: ['server', 'h5'],
    browser: true,
  },
];

const NONE = { passed: 0, failed: 0, skipped: 0 };

/** The tests of a suite that can't run, counted by their text. */
function countTests(config) {
  const files = filesUnder([config.replace('/jest.config.js', '')]).filter((file) => file.endsWith('.test.ts'));
  return files.reduce(
    (sum, file) => sum + (readFileSync(file, 'utf8').match(/^\s*(test|it)(\.each\b.*)?\(/gm)?.length ?? 0),
    0,
  );
}

/** A file that could not be run at all counts as one failed test: its tests are not in jest's sums. */
function resultsIn(file) {
  if (!existsSync(file)) return { ...NONE, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

async function runJest({ name, config }, args) {
  const report = join(BUILD_DIR, `${name}.tests.json`);
  mkdirSync(BUILD_DIR, { recursive: true });
  rmSync(report, { force: true });
  const jest = [
    'node_modules/jest/bin/jest.js',
    '--config',
    config,
    '--json',
    '--outputFile',
    report,
    '--passWithNoTests',
    // A test that failed half-way may leave a server behind: the results are written by then, and nobody should wait for it.
    '--forceExit',
    ...args,
  ];
  const status = await foreground(process.execPath, jest);
  const results = resultsIn(report);
  return status !== 0 && results.failed === 0 ? { ...results, failed: 1 } : results;
}

async function runSuite(suite, args) {
  if (!existsSync(join(ROOT, suite.config))) return NONE;
  say(`\n── ${suite.name}: ${suite.title}`);
  if (suite.browser && !findBrowser()) {
    const count = Math.max(1, countTests(suite.config));
    const inCi = process.env.CI === 'true';
    say(`No Chromium here: ${count} tests ${inCi ? 'failed' : 'skipped'}. One command installs it: ${INSTALL_COMMAND}`);
    return inCi ? { ...NONE, failed: count } : { ...NONE, skipped: count };
  }
  if (suite.redis && !findRedis())
    say(
      `No redis-server here: tests with it are ${process.env.CI === 'true' ? 'failed' : 'skipped'}. One command installs it: ${REDIS_INSTALL_COMMAND}`,
    );
  await ensureBuilt(suite.builds);
  return runJest(suite, args);
}

await main(async () => {
  const begun = Date.now();
  const words = process.argv.slice(2);
  const only = words.filter((word) => SUITES.some(({ name }) => name === word));
  const args = words.filter((word) => !only.includes(word));
  process.chdir(ROOT);
  await ensureInstalled();
  const sum = { ...NONE };
  const lines = [];
  for (const suite of SUITES.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const since = Date.now();
    const results = await runSuite(suite, args).catch((error) => {
      say(error.message);
      return { ...NONE, failed: 1 };
    });
    for (const key of Object.keys(sum)) sum[key] += results[key];
    lines.push(
      `${suite.name.padEnd(10)} ${results.passed} passed, ${results.failed} failed, ${results.skipped} skipped (${seconds(since)})`,
    );
  }
  say(`\n${lines.join('\n')}\nin ${seconds(begun)}`);
  say(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
  return sum.failed > 0 ? 1 : 0;
});
