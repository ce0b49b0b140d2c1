import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ItemSummary } from '../../domains/catalog';

/** A file that a printer takes in one go; what it holds in memory stays small. */
const PAGES_A_FILE = 100;
const OURS = /^posters-\d{3,}-[0-9a-f]{12}\.pdf$/;

export interface PosterFile {
  readonly name: string;
  readonly items: readonly ItemSummary[];
}

/** Names a file by what is on its pages: the same items in the same versions are the same file. */
const hashOf = (items: readonly ItemSummary[], link: string): string =>
  createHash('sha256')
    .update([link, ...items.map(({ versionId }) => versionId)].join('\n'))
    .digest('hex')
    .slice(0, 12);

/** The files of a folder, in the order of the items. @param link the address that codes lead to: other codes are other files */
export function posterFiles(items: readonly ItemSummary[], link: string): PosterFile[] {
  const count = Math.ceil(items.length / PAGES_A_FILE);
  return Array.from({ length: count }, (_, at) => {
    const part = items.slice(at * PAGES_A_FILE, (at + 1) * PAGES_A_FILE);
    return { name: `posters-${String(at + 1).padStart(3, '0')}-${hashOf(part, link)}.pdf`, items: part };
  });
}

export interface FolderReport {
  readonly drawn: number;
  /** Were there already, whole and with the same pages. */
  readonly kept: number;
  readonly removed: number;
}

interface Drawing {
  readonly folder: string;
  readonly draw: (items: readonly ItemSummary[]) => Promise<Uint8Array>;
  readonly tell: (sentence: string) => void;
}

/** Draws the files that are not there yet, and takes away those of earlier runs that no longer hold what is published. An interrupted run is gone on with. */
export async function fillFolder(files: readonly PosterFile[], { folder, draw, tell }: Drawing): Promise<FolderReport> {
  mkdirSync(folder, { recursive: true });
  const missing = files.filter(({ name }) => !existsSync(join(folder, name)));
  for (const [at, { name, items }] of missing.entries()) {
    const path = join(folder, name);
    // Whole or not at all: a half-written file would be taken for a finished one.
    writeFileSync(`${path}.part`, await draw(items));
    renameSync(`${path}.part`, path);
    tell(`${at + 1} / ${missing.length}  ${name}  ${items.length} pages`);
  }
  const wanted = new Set(files.map(({ name }) => name));
  const old = readdirSync(folder).filter((name) => OURS.test(name) && !wanted.has(name));
  for (const name of old) rmSync(join(folder, name));
  return { drawn: missing.length, kept: files.length - missing.length, removed: old.length };
}
