import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(__dirname, '../../miniprogram/src');

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('ui/Tap.tsx'))
  .map((name) => [name, readFileSync(join(SOURCES, name), 'utf8')] as const)
  .filter(([, text]) => /import \{ Tap \}/.test(text) && /<Tap\b[^>]*className=/.test(text));

test('there are pieces that give a tap a look of its own', () => {
  expect(files.length).toBeGreaterThan(5);
});

// The build puts style sheets in the order of the imports, and of two rules of the same weight the later one holds.
test.each(files)('%s takes in Tap before its own style sheet, which lies over that of Tap', (_name, text) => {
  const tap = text.search(/import \{ Tap \}/);
  const styles = text.search(/import styles from/);
  expect(tap).toBeLessThan(styles);
});
