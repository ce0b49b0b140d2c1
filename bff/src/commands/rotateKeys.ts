import { parseArgs } from 'node:util';
import type { Connection } from 'mongoose';
import '../compose';
import { renewSealingKey } from '../config/keyFile';
import { keyName, type Keys } from '../config/keys';
import { readDataSettings, type DataSettings } from '../config/settings';
import { SettingsError } from '../config/settingsError';
import { connectDatabase, disconnectDatabase } from '../storage/connection';
import { openDatabase } from '../storage/databaseProcess';
import { SealingRotation, type RotationResult } from '../storage/sealing/rotation';
import { Vault } from '../storage/vault';
import { progressDisplay } from './ingest/progress';

const USAGE = `Seals all personal data with the key that SEALING_KEY names, while the BFF serves. Interrupted, it is resumed by running it again.

  npm run keys:rotate [-- --check] [-- --suite aes|sm4]

  --check       only count what bears another key
  --suite NAME  of the fresh key on a development machine, whose keys stand in the data folder: aes (AES-256-GCM) or sm4 (SM4-CBC with HMAC-SM3)
Exit status: 0 everything bears the key; 1 something does not, run it again or read what is said; 2 nothing was done.
How keys are changed in production: docs/runbooks/sealing-keys.md
`;

const say = (text: string): void => void process.stdout.write(text);
const complain = (text: string): void => void process.stderr.write(text);

interface Words {
  readonly check: boolean;
  readonly suite: 'aes' | 'sm4' | null;
}

/** The words of the command line; a sentence when they make no sense. */
function readWords(args: readonly string[]): Words | string {
  try {
    const options = { check: { type: 'boolean' }, suite: { type: 'string' } } as const;
    const { check = false, suite = null } = parseArgs({ args: [...args], options }).values;
    if (suite !== null && suite !== 'aes' && suite !== 'sm4') return `There is no suite ${suite}: aes or sm4.`;
    return { check, suite };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** On a development machine a rotation begins with a fresh key; one that was interrupted goes on with the key that it began with. */
async function keysToSealWith(settings: DataSettings, words: Words, left: number): Promise<Keys> {
  const { keys, dataDir } = settings;
  if (words.check || !keys.reread || left > 0) return keys;
  return renewSealingKey(dataDir, words.suite ?? keys.sealing.suite);
}

async function rotate(connection: Connection, settings: DataSettings, words: Words): Promise<RotationResult> {
  const left = await new SealingRotation(connection, new Vault(settings.keys)).left();
  const keys = await keysToSealWith(settings, words, left);
  say(
    `Sealing with key ${keyName(keys.sealing)}; readable besides: ${keys.retired.map(keyName).join(', ') || 'none'}\n`,
  );
  if (words.check) return { resealed: 0, left, unreadable: [] };
  const display = progressDisplay('Sealing', { isTTY: process.stdout.isTTY === true, write: say }, Date.now);
  try {
    return await new SealingRotation(connection, new Vault(keys), ({ looked, total }) =>
      display.show({ records: looked, fraction: total === 0 ? null : Math.min(1, looked / total) }),
    ).run();
  } finally {
    display.end();
  }
}

function sayResult({ resealed, left, unreadable }: RotationResult): 0 | 1 {
  say(`sealed anew ${resealed}, under another key ${left}\n`);
  if (unreadable.length > 0) {
    complain(`Not readable with the keys that are here (changed, or sealed with a key that is missing):\n`);
    for (const id of unreadable) complain(`  ${id}\n`);
    return 1;
  }
  if (left > 0)
    complain('Something still seals with another key: give every process the new SEALING_KEY, run this again.\n');
  return left > 0 ? 1 : 0;
}

/** `npm run keys:rotate`. */
async function main(): Promise<0 | 1 | 2> {
  const words = readWords(process.argv.slice(2));
  if (typeof words === 'string') {
    complain(`${words}\n\n${USAGE}`);
    return 2;
  }
  const settings = readDataSettings();
  const database = await openDatabase(settings);
  try {
    const connection = await connectDatabase(database.uri, { appName: 'city-services-keys' });
    return sayResult(await rotate(connection, settings, words));
  } finally {
    await disconnectDatabase();
    await database.close();
  }
}

main().then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    const stopped = `The rotation was interrupted: ${error instanceof Error ? error.message : String(error)}\nRun it again to go on.`;
    complain(`${error instanceof SettingsError ? error.message : stopped}\n`);
    process.exitCode = 2;
  },
);
