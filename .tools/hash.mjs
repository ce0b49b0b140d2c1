// Content hashes of what goes into a build: time stamps lie after a clone or a switch of branches.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './say.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.cache', '.swc']);

/** Every file under these paths of the checkout, in a fixed order. A path that does not exist has none. */
export function filesUnder(paths) {
  const found = [];
  const walk = (path) => {
    if (!existsSync(path)) return;
    if (!statSync(path).isDirectory()) return void found.push(path);
    for (const entry of readdirSync(path).sort()) if (!SKIPPED.has(entry)) walk(join(path, entry));
  };
  for (const path of paths) walk(join(ROOT, path));
  return found;
}

/** One hash over names and bytes of the files, and over the extra words (versions, settings). */
export function hashOf(paths, extra = []) {
  const hash = createHash('sha256').update(JSON.stringify(extra));
  for (const file of filesUnder(paths)) hash.update(`\0${relative(ROOT, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
