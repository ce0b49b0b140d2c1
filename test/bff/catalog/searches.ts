import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text that people type and the items (基本编码 without the zeros at the end) of which one has to be among the first three answers. */
export type Search = readonly [text: string, wanted: string];

const FILE = join(__dirname, '../../fixtures/catalog/searches.txt');

const searchOf = (line: string): Search => {
  const [text = '', wanted = ''] = line.split(' > ');
  return [text, wanted];
};

/** The table of searches by its headings. */
export const SEARCHES: readonly (readonly [group: string, searches: readonly Search[]])[] = readFileSync(FILE, 'utf8')
  .split(/^# /m)
  .filter(Boolean)
  .map((block) => {
    const [group = '', ...lines] = block.split('\n');
    return [group, lines.filter(Boolean).map(searchOf)];
  });
