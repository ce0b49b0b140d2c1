import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Variables } from './environment';
import { projectRoot } from './paths';
import type { SettingFault } from './settingsError';

/** What one build of the client may ask for: each operation's exact text under its SHA-256. */
const manifest = z.object({
  release: z.string().min(1),
  operations: z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string().min(1)),
});

const PREPARE = 'npm run codegen writes one for this checkout';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The texts of one manifest. Throws an Error that says what is wrong with the file. */
export function textsIn(file: string): readonly string[] {
  const read = manifest.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error('is no manifest of operations');
  const entries = Object.entries(read.data.operations);
  const changed = entries.find(([hash, text]) => hashOf(text) !== hash);
  if (changed) throw new Error(`holds a text that is not the one of its hash ${changed[0]}`);
  return entries.map(([, text]) => text);
}

/** The manifests of a folder: that of this checkout (`current.json`) and one of each release that is still out there. */
export const manifestsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));

/** Every text that production answers. Faults are added; what is answered beside faults is not to be used. */
export function releasedTexts({ OPERATIONS_DIR }: Variables, faults: SettingFault[]): ReadonlySet<string> {
  const folder = OPERATIONS_DIR ?? join(projectRoot(), 'shared', 'schema', 'operations');
  const fault = (words: string): void => void faults.push({ name: 'OPERATIONS_DIR', fault: words });
  const texts = new Set<string>();
  try {
    const files = manifestsIn(folder);
    if (files.length === 0) fault(`${folder} holds no manifest of a client’s operations (*.json); ${PREPARE}`);
    for (const file of files) {
      try {
        for (const text of textsIn(file)) texts.add(text);
      } catch (error) {
        fault(`${file} ${error instanceof SyntaxError ? 'is no JSON' : (error as Error).message}; ${PREPARE}`);
      }
    }
  } catch (error) {
    fault(`${folder} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}); ${PREPARE}`);
  }
  return texts;
}
