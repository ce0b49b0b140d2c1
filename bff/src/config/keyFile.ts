import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Variables } from './environment';
import { freshKeys, freshSealingKey, readKeys, type Keys, type KeyVariables, type SealingKey } from './keys';
import { SettingsError } from './settingsError';

const HIGHEST_ID = 255;

const fileSchema = z.object({
  SEALING_KEY: z.string(),
  LOOKUP_KEY: z.string(),
  SESSION_KEY: z.string(),
  SEALING_KEYS_RETIRED: z.string().optional(),
});

const fileOf = (dataDir: string): string => join(dataDir, 'keys.json');

/** Null when there is none yet. Throws a `SettingsError` for one that is not readable as keys. */
function storedKeys(dataDir: string): KeyVariables | null {
  const file = fileOf(dataDir);
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    const fault = 'is no file of keys; restore it: sealed records cannot be read without it';
    throw new SettingsError([{ name: file, fault }]);
  }
}

function writeDraft(dataDir: string, keys: KeyVariables): string {
  const draft = `${fileOf(dataDir)}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true });
  return draft;
}

/** The keys of a development machine, made on first use. Two processes that start together agree: the first to finish its file wins. */
function developmentKeys(dataDir: string): Keys {
  mkdirSync(dataDir, { recursive: true });
  const stored = storedKeys(dataDir);
  if (stored) {
    const reread = (): Keys | null => {
      const now = storedKeys(dataDir);
      return now && readKeys(now);
    };
    return { ...readKeys(stored), reread };
  }
  const draft = writeDraft(dataDir, freshKeys());
  try {
    linkSync(draft, fileOf(dataDir));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return developmentKeys(dataDir);
}

/** Keys from the environment; in development, when it names none, from `keys.json` in the data folder. */
export function keysOf(variables: Variables, dataDir: string): Keys {
  const named = variables.SEALING_KEY ?? variables.LOOKUP_KEY ?? variables.SESSION_KEY;
  return named === undefined && variables.MODE === 'development' ? developmentKeys(dataDir) : readKeys(variables);
}

/**
 * A fresh sealing key in the file of a development machine; the one before stays readable. Running processes read the file again when they meet
 * a value with an id that they do not know. Throws a `SettingsError` when all ids are used.
 */
export function renewSealingKey(dataDir: string, suite: SealingKey['suite']): Keys {
  const stored = storedKeys(dataDir) ?? freshKeys();
  const { sealing, retired } = readKeys(stored);
  const id = Math.max(sealing.id, ...retired.map((key) => key.id)) + 1;
  if (id > HIGHEST_ID) throw new SettingsError([{ name: 'SEALING_KEY', fault: 'has the last id, 255' }]);
  const earlier = [stored.SEALING_KEYS_RETIRED, stored.SEALING_KEY].filter(Boolean).join(',');
  const draft = writeDraft(dataDir, {
    ...stored,
    SEALING_KEY: freshSealingKey(id, suite),
    SEALING_KEYS_RETIRED: earlier,
  });
  renameSync(draft, fileOf(dataDir));
  return developmentKeys(dataDir);
}

/** Takes the keys that no value bears any more out of the file. */
export function forgetRetiredKeys(dataDir: string): void {
  const stored = storedKeys(dataDir);
  if (!stored?.SEALING_KEYS_RETIRED) return;
  renameSync(writeDraft(dataDir, { ...stored, SEALING_KEYS_RETIRED: undefined }), fileOf(dataDir));
}
