// The size budgets of the three builds: packages of a mini-program are limited by their hosts, the H5 by the citizen's patience.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesUnder } from './hash.mjs';
import { main, ROOT, say } from './say.mjs';

const KB = 1024;
const BUDGETS = { main: 500 * KB, sub: 300 * KB, h5: 180 * KB };
const kb = (bytes) => `${(bytes / KB).toFixed(1)} KB`;

const packagesOf = (folder) => {
  const { subPackages = [], subpackages = [] } = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'));
  return [...subPackages, ...subpackages].map(({ root }) => root.replace(/\/$/, ''));
};

/** Raw bytes of the main package and of each sub-package of a mini-program build. */
function miniPrograms(platform) {
  const path = `miniprogram/dist/${platform}`;
  const roots = packagesOf(join(ROOT, path));
  const sizes = new Map([['main package', 0], ...roots.map((root) => [root, 0])]);
  for (const file of filesUnder([path])) {
    const inside = relative(join(ROOT, path), file);
    const owner = roots.find((root) => inside.startsWith(`${root}/`)) ?? 'main package';
    sizes.set(owner, sizes.get(owner) + statSync(file).size);
  }
  return [...sizes].map(([name, bytes]) => ({
    name: `${platform} ${name}`,
    bytes,
    budget: name === 'main package' ? BUDGETS.main : BUDGETS.sub,
  }));
}

/** Bytes after gzip of what index.html names: the document, its scripts and its styles. */
function firstLoad() {
  const folder = join(ROOT, 'miniprogram/dist/h5');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/?([^":]+\.(?:js|css))"/g)].map(([, path]) => join(folder, path));
  const files = [join(folder, 'index.html'), ...named.filter((file) => existsSync(file))];
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
  return { name: `h5 first load (${files.length} files, gzip)`, bytes, budget: BUDGETS.h5 };
}

await main(() => {
  const measured = [...miniPrograms('weapp'), ...miniPrograms('alipay'), firstLoad()];
  for (const { name, bytes, budget } of measured) {
    say(`${bytes <= budget ? 'ok      ' : 'TOO BIG '} ${name}: ${kb(bytes)} of ${kb(budget)}`);
  }
  return measured.some(({ bytes, budget }) => bytes > budget) ? 1 : 0;
});
