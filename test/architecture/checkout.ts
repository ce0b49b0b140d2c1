import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

/** What is made, fetched or private: no part of the sources. */
const LEFT_OUT = new Set([
  'node_modules',
  'dist',
  '.git',
  '.data',
  '.build',
  '.cache',
  'coverage',
  'package-lock.json',
]);
const TEXT = /\.(tsx?|mjs|cjs|js|json|graphql|scss|css|html|md|csv|ndjson|ya?ml|sh|svg)$|^\.|\/run$/;

/** Every text file of the checkout, relative to its root. */
export function sources(folder = ROOT): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (LEFT_OUT.has(name)) return [];
    if (statSync(path).isDirectory()) return sources(path);
    return TEXT.test(name) ? [relative(ROOT, path)] : [];
  });
}

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
