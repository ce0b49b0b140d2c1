import { createHash, getCiphers, getHashes, randomBytes } from 'node:crypto';
import { SettingsError, type SettingFault } from './settingsError';

const KEY_BYTES = 32;

/** A sealing key, its algorithm, and the id that every value sealed with it bears. */
export interface SealingKey {
  /** 1 to 255. */
  readonly id: number;
  readonly suite: 'aes' | 'sm4';
  readonly key: Buffer;
}

/** The secrets of the BFF, 32 bytes each. The look-up key stays for the life of the data; the others can be changed. */
export interface Keys {
  readonly sealing: SealingKey;
  readonly retired: readonly SealingKey[];
  readonly lookup: Buffer;
  /** Goes with the look-up key: keyed hashes of one cannot be turned into those of another. */
  readonly lookupHash: 'sha256' | 'sm3';
  /** Signs refresh tokens and hashes verification codes; a new one ends all sessions. */
  readonly session: Buffer;
  /** The keys as they are stored now; absent where they come from the environment, which does not change while a process lives. */
  readonly reread?: () => Keys | null;
}

/** The keys as variables of the environment: what `npm run keys` prints and production reads. */
export interface KeyVariables {
  readonly SEALING_KEY: string;
  readonly LOOKUP_KEY: string;
  readonly SESSION_KEY: string;
  /** Sealing keys that stored values may still bear, and the next one before a rotation; separated by commas. */
  readonly SEALING_KEYS_RETIRED?: string | undefined;
}

const fresh = (): string => randomBytes(KEY_BYTES).toString('base64');

/** The text of a new sealing key. */
export const freshSealingKey = (id: number, suite: SealingKey['suite']): string =>
  suite === 'sm4' ? `${id}:sm4:${fresh()}` : `${id}:${fresh()}`;

/** @param national seal with SM4 and HMAC-SM3, look up by HMAC-SM3, instead of AES-256-GCM and HMAC-SHA-256 */
export const freshKeys = (national = false): KeyVariables => ({
  SEALING_KEY: freshSealingKey(1, national ? 'sm4' : 'aes'),
  LOOKUP_KEY: national ? `sm3:${fresh()}` : fresh(),
  SESSION_KEY: fresh(),
});

const bytesOf = (text: string): Buffer | null => {
  // Buffer.from skips what is no base64: a key cut short or with something behind it must not pass.
  return /^[\w+/-]{43}=?$/.test(text) ? Buffer.from(text, 'base64').subarray(0, KEY_BYTES) : null;
};

function sealingOf(text: string): SealingKey | null {
  const [, id, national, rest] = /^(\d{1,3}):(sm4:)?(.+)$/.exec(text) ?? [];
  const key = bytesOf(rest ?? '');
  const suite = national ? 'sm4' : 'aes';
  return key && Number(id) >= 1 && Number(id) <= 255 ? { id: Number(id), suite, key } : null;
}

function lookupOf(text: string): Pick<Keys, 'lookup' | 'lookupHash'> | null {
  const [, national, rest] = /^(sm3:)?(.+)$/.exec(text) ?? [];
  const lookup = bytesOf(rest ?? '');
  return lookup && { lookup, lookupHash: national ? 'sm3' : 'sha256' };
}

const sameKey = (a: SealingKey, b: SealingKey): boolean => a.suite === b.suite && a.key.equals(b.key);

/** Two different keys under one id would leave values that nobody can tell apart. */
function idFaults(keys: readonly SealingKey[]): SettingFault[] {
  const twice = keys.find((key, at) => keys.slice(0, at).some((other) => other.id === key.id && !sameKey(other, key)));
  const fault = `names two different keys with the id ${twice?.id}; each key has an id of its own, for good`;
  return twice ? [{ name: 'SEALING_KEYS_RETIRED', fault }] : [];
}

/** OpenSSL can be built without the national algorithms. */
function suiteFaults(keys: Pick<Keys, 'sealing' | 'retired' | 'lookupHash'>): SettingFault[] {
  const national = keys.lookupHash === 'sm3' || [keys.sealing, ...keys.retired].some(({ suite }) => suite === 'sm4');
  if (!national || (getCiphers().includes('sm4-cbc') && getHashes().includes('sm3'))) return [];
  return [{ name: 'SEALING_KEY', fault: 'asks for SM4 and SM3, which the OpenSSL of this Node.js does not have' }];
}

/** Reads keys in their variables' form. Throws a `SettingsError`; no message holds a key. */
export function readKeys(variables: Partial<KeyVariables>): Keys {
  const faults: SettingFault[] = [];
  const need = <T>(name: string, value: T | null, form: string): T | null => {
    if (value === null) faults.push({ name, fault: `is missing or is not ${form}; make keys with: npm run keys` });
    return value;
  };
  const sealing = need('SEALING_KEY', sealingOf(variables.SEALING_KEY ?? ''), 'an id and 32 bytes in base64 (1:…)');
  const lookup = need('LOOKUP_KEY', lookupOf(variables.LOOKUP_KEY ?? ''), '32 bytes in base64');
  const session = need('SESSION_KEY', bytesOf(variables.SESSION_KEY ?? ''), '32 bytes in base64');
  const retired = (variables.SEALING_KEYS_RETIRED ?? '')
    .split(',')
    .filter(Boolean)
    .map((text) =>
      need('SEALING_KEYS_RETIRED', sealingOf(text.trim()), 'a list of 1:…,2:… (id and 32 bytes in base64)'),
    )
    .filter((key) => key !== null);
  if (!sealing || !lookup || !session || faults.length > 0) throw new SettingsError(faults);
  const keys = { sealing, ...lookup, session, retired };
  const among = [...idFaults([sealing, ...retired]), ...suiteFaults(keys)];
  if (among.length > 0) throw new SettingsError(among);
  return keys;
}

/** Names a key without telling it: for logs and for comparing what two machines have. 8 characters. */
export const keyName = ({ id, suite, key }: SealingKey): string =>
  `${id} (${suite === 'sm4' ? 'SM4' : 'AES'}, ${createHash('sha256').update('key-name').update(key).digest('hex').slice(0, 8)})`;
