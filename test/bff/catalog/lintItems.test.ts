import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aBasic, aMaterial, anItem, csv, ndjson } from '../../support/catalogFiles';

const ROOT = join(__dirname, '../../..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'city-services-lint-'));
  writeFileSync(join(folder, 'catalog.basics.ndjson'), ndjson([aBasic()]));
  writeFileSync(join(folder, 'catalog.materials.ndjson'), ndjson([aMaterial()]));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run lint:items`, as its process. */
function lint(...words: string[]) {
  const command = join(ROOT, 'bff/src/commands/lintItems.ts');
  const register = join(ROOT, '.tools/register.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', register, command, ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('sound files end well', () => {
  writeFileSync(join(folder, 'catalog.items.csv'), csv([anItem()]));
  expect(lint(folder)).toMatchObject({ status: 0, stdout: '1 items: 1 may be published, 0 may not; 0 rows refused\n' });
});

test('a table names file, line, code, rule and sentence', () => {
  const rows = [
    anItem(),
    anItem({ 区划代码: '379903', 承诺办结时限: '99' }),
    anItem({ 区划代码: '379904', 到现场次数: '几次' }),
  ];
  writeFileSync(join(folder, 'catalog.items.csv'), csv(rows));
  const { status, stdout } = lint(folder);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^文件\s+行\s+实施编码\s+结论\s+规则\s+级别\s+列\s+说明$/m);
  expect(stdout).toMatch(
    /^catalog\.items\.csv\s+3\s+000114001000-379903\S+\s+不能发布\s+CAT-PROMISE\s+错误\s+承诺办结时限\s+承诺时限 99 个工作日，比/m,
  );
  expect(stdout).toMatch(/^catalog\.items\.csv\s+4\s+不能读入\s+错误\s+到现场次数\s+应为/m);
  expect(stdout).toContain('2 items: 1 may be published, 1 may not; 1 rows refused');
});

test.each([[[]], [['--what']], [['/no/such/file.csv']]])('%j ends with 2 and says why', (words) => {
  const { status, stderr } = lint(...words);
  expect(status).toBe(2);
  expect(stderr.length).toBeGreaterThan(10);
});

test('a file that is none of the catalogue ends with 2', () => {
  writeFileSync(join(folder, 'catalog.items.csv'), '实施编码\n');
  const { status, stderr } = lint(folder);
  expect(status).toBe(2);
  expect(stderr).toContain('catalog.items.csv: the header lacks the required column');
});
