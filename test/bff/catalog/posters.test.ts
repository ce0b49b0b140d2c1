import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PdfPress } from '../../../bff/src/adapters/pdf/pdfPress';
import { printable } from '../../../bff/src/adapters/pdf/printable';
import { fillFolder, posterFiles } from '../../../bff/src/commands/posters/posterFolder';
import type { ItemSummary } from '../../../bff/src/domains/catalog';
import { readPdf } from '../../support/pdf';

/** Many posters: files of a folder, gone on with after an interruption; and what a font cannot draw. */

const press = new PdfPress();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'posters-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const items = (count: number, version = 1): ItemSummary[] =>
  Array.from({ length: count }, (_, at) => ({ versionId: `ITEM${at}@${version}`, name: `事项${at}` }) as ItemSummary);
const draw = (part: readonly ItemSummary[]): Promise<Uint8Array> =>
  Promise.resolve(Buffer.from(part.map(({ name }) => name).join(' ')));
const pdfs = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort();
const silent = (): void => undefined;
const LINK = 'https://city.example';

test('each item is on one page of one file, a hundred a file', async () => {
  const files = posterFiles(items(250), LINK);
  expect(await fillFolder(files, { folder, draw, tell: silent })).toEqual({ drawn: 3, kept: 0, removed: 0 });
  expect(pdfs()).toEqual(files.map(({ name }) => name));
  const words = pdfs().flatMap((name) => readFileSync(join(folder, name), 'utf8').split(' '));
  expect(words).toEqual(items(250).map(({ name }) => name));
});

test('a run that broke off is gone on with, and no half file is left as a whole one', async () => {
  const files = posterFiles(items(250), LINK);
  const breaking = (part: readonly ItemSummary[]): Promise<Uint8Array> =>
    part[0]?.name === '事项100' ? Promise.reject(new Error('the power went')) : draw(part);
  await expect(fillFolder(files, { folder, draw: breaking, tell: silent })).rejects.toThrow('the power went');
  expect(pdfs()).toHaveLength(1);
  const told: string[] = [];
  const report = await fillFolder(files, { folder, draw, tell: (sentence) => told.push(sentence) });
  expect(report).toEqual({ drawn: 2, kept: 1, removed: 0 });
  expect(told[0]).toMatch(/^1 \/ 2 {2}posters-002-/);
  expect(pdfs()).toHaveLength(3);
});

test('what holds an old version is drawn anew and taken away; files of others stay', async () => {
  writeFileSync(join(folder, 'posters-of-mine.pdf'), 'mine');
  await fillFolder(posterFiles(items(120), LINK), { folder, draw, tell: silent });
  const changed = [...items(100), ...items(120, 2).slice(100)];
  expect(await fillFolder(posterFiles(changed, LINK), { folder, draw, tell: silent })).toEqual({
    drawn: 1,
    kept: 1,
    removed: 1,
  });
  expect(existsSync(join(folder, 'posters-of-mine.pdf'))).toBe(true);
});

test('codes that lead to another address are other files', () => {
  const [one] = posterFiles(items(1), LINK);
  const [other] = posterFiles(items(1), 'https://elsewhere.example');
  expect(one?.name).not.toBe(other?.name);
});

test.each([
  ['盖章👍后交回✅', '盖章后交回✅'],
  ['一家三口👨‍👩‍👧落户', '一家三口落户'],
  ['㙍村𠅤镇䶮街', '㙍村𠅤镇䶮街'],
  ['Café Müller №5 ½ “—”', 'Café Müller №5 ½ “—”'],
  ['零\u200b宽\ufeff', '零宽'],
  ['制\t表\u0007符', '制 表 符'],
])('%j is drawn as %j', (text, drawn) => {
  expect(printable(text)).toBe(drawn);
});

test('rare characters and a very long text stand on the paper, page after page', async () => {
  const long = `${'云港市㙍村𠅤镇䶮街'.repeat(400)}完`;
  const bytes = await press.paper({
    title: '怪😀字',
    author: '云港市',
    code: { link: LINK, words: '扫码' },
    blocks: [
      { kind: 'title', text: '怪😀字' },
      { kind: 'text', text: 'Visa über ½' },
      { kind: 'row', label: '谁能办', text: long },
    ],
    footer: '第 1 版',
  });
  const { pages } = readPdf(Buffer.from(bytes));
  const text = pages
    .map((page) => page.text)
    .join('')
    .replaceAll('\n', '');
  expect(pages.length).toBeGreaterThan(2);
  expect(text).toContain('怪字');
  expect(text).toContain('㙍村𠅤镇䶮街');
  expect(text).toContain('完');
  expect(text).not.toContain('�');
});
