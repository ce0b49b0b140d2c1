import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Variables } from './environment';
import { SettingsError, type SettingFault } from './settingsError';

const KEY_BYTES = 32;

/** A sealing key and the id that every value sealed with it bears. */
export interface SealingKey {
  /** 1 to 255. */
  readonly id: number;
  readonly key: Buffer;
}

/** The secrets of the BFF, 32 bytes each. The look-up key stays for the life of the data; the others can be changed. */
export interface Keys {
  readonly sealing: SealingKey;
  readonly retired: readonly SealingKey[];
  readonly lookup: Buffer;
  /** Signs refresh tokens and hashes verification codes; a new one ends all sessions. */
  readonly session: Buffer;
}

/** The keys as variables of the environment: what `npm run keys` prints and production reads. */
export interface KeyVariables {
  readonly SEALING_KEY: string;
  readonly LOOKUP_KEY: string;
  readonly SESSION_KEY: string;
}

export function freshKeys(): KeyVariables {
  const fresh = (): string => randomBytes(KEY_BYTES).toString('base64');
  return { SEALING_KEY: `1:${fresh()}`, LOOKUP_KEY: fresh(), SESSION_KEY: fresh() };
}

const bytesOf = (text: string): Buffer | null => {
  // Buffer.from skips what is no base64: a key cut short or with something behind it must not pass.
  return /^[\w+/-]{43}=?$/.test(text) ? Buffer.from(text, 'base64').subarray(0, KEY_BYTES) : null;
};

function sealingOf(text: string): SealingKey | null {
  const [, id, rest] = /^(\d{1,3}):(.+)$/.exec(text) ?? [];
  const key = bytesOf(rest ?? '');
  return key && Number(id) >= 1 && Number(id) <= 255 ? { id: Number(id), key } : null;
}

/** Reads keys in their variables' form. Throws a `SettingsError`; no message holds a key. */
export function readKeys(variables: Partial<KeyVariables> & { readonly SEALING_KEYS_RETIRED?: string }): Keys {
  const faults: SettingFault[] = [];
  const need = <T>(name: string, value: T | null, form: string): T | null => {
    if (value === null) faults.push({ name, fault: `is missing or is not ${form}; make keys with: npm run keys` });
    return value;
  };
  const sealing = need('SEALING_KEY', sealingOf(variables.SEALING_KEY ?? ''), 'an id and 32 bytes in base64 (1:…)');
  const lookup = need('LOOKUP_KEY', bytesOf(variables.LOOKUP_KEY ?? ''), '32 bytes in base64');
  const session = need('SESSION_KEY', bytesOf(variables.SESSION_KEY ?? ''), '32 bytes in base64');
  const retired = (variables.SEALING_KEYS_RETIRED ?? '')
    .split(',')
    .filter(Boolean)
    .map((text) =>
      need('SEALING_KEYS_RETIRED', sealingOf(text.trim()), 'a list of 1:…,2:… (id and 32 bytes in base64)'),
    );
  if (!sealing || !lookup || !session || faults.length > 0) throw new SettingsError(faults);
  return { sealing, lookup, session, retired: retired.filter((key) => key !== null) };
}

const fileSchema = z.object({ SEALING_KEY: z.string(), LOOKUP_KEY: z.string(), SESSION_KEY: z.string() });

/** The keys of a development machine, made on first use. Two processes that start together agree: the first to finish its file wins. */
function developmentKeys(dataDir: string): Keys {
  const file = join(dataDir, 'keys.json');
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    return readKeys(fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new SettingsError([
        { name: file, fault: 'is no file of keys; restore it: sealed records cannot be read without it' },
      ]);
    }
  }
  try {
    writeFileSync(draft, `${JSON.stringify(freshKeys(), null, 2)}\n`, { mode: 0o600 });
    linkSync(draft, file);
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
