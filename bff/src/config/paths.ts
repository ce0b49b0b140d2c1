import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT_NAME = 'city-services';

const isRoot = (folder: string): boolean => {
  const file = join(folder, 'package.json');
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === ROOT_NAME;
};

/** The checkout's root, found upwards from here: sources and compiled files lie at different depths. Throws outside a checkout. */
export function projectRoot(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isRoot(folder)) return folder;
    if (folder === dirname(folder)) throw new Error(`no checkout of ${ROOT_NAME} above ${from}`);
  }
}
