import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, sources, textOf } from './checkout';

const readmes = ['README.md', 'README.zh-CN.md'];
const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

test.each(readmes)('%s names every npm script', (readme) => {
  const text = textOf(readme);
  const missing = Object.keys(scripts).filter(
    (name) => !text.includes(`npm run ${name}`) && !new RegExp(`npm ${name}\\b`).test(text),
  );
  expect(missing).toEqual([]);
});

test('every link of a document leads to a file', () => {
  const broken = sources()
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) =>
      [...textOf(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map(([, target = '']) => join(dirname(path), target))
        .filter((target) => !existsSync(join(ROOT, target)))
        .map((target) => `${path}: ${target}`),
    );
  expect(broken).toEqual([]);
});
