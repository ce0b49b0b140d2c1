import type { Connection } from 'mongoose';
import { compose, type Bff } from './compose';
import { readSettings, type Settings } from './config/settings';
import { SettingsError } from './config/settingsError';
import { connectDatabase, disconnectDatabase } from './storage/connection';
import { openDatabase } from './storage/databaseProcess';
import { syncIndexes } from './storage/indexSync';
import { missingKeys } from './storage/sealing/keyCheck';
import { Vault } from './storage/vault';

const STOP_WITHIN_MS = 10_000;

/** What is wrong and what to do, for the person who started this; null for what nobody foresaw. */
function trouble(error: unknown, settings: Settings | null): string | null {
  if (error instanceof SettingsError) return error.message;
  if (!(error instanceof Error)) return null;
  const { code, name } = error as NodeJS.ErrnoException;
  const port = settings?.port ?? 0;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1}`;
  if (code === 'EACCES') return `Port ${port} or a file may not be used by this user: ${error.message}`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${settings?.host}. Set HOST to one that it has.`;
  if (code === 'ENOSPC')
    return `The disk of ${settings?.dataDir} is full. Free some space, or set DATA_DIR to another disk.`;
  if (name.startsWith('MongoServerSelection') || name.startsWith('MongooseServerSelection')) {
    return `The database does not answer. Check MONGODB_URI and that the database runs. It said: ${error.message}`;
  }
  return null;
}

/** A key that is missing is told to who starts this, not to every citizen whose data can't be opened. */
async function checkKeys(connection: Connection, { keys }: Settings): Promise<void> {
  const missing = await missingKeys(connection, new Vault(keys));
  if (missing.length === 0) return;
  const fault = `stored data bears key ${missing.join(', ')}, which is neither SEALING_KEY nor in SEALING_KEYS_RETIRED, or is another under this id (docs/runbooks/sealing-keys.md)`;
  throw new SettingsError([{ name: 'SEALING_KEY', fault }]);
}

interface Running {
  readonly bff: Bff;
  stop(): Promise<void>;
}

/** Database, indexes, server, in this order; what was begun is ended again when a later step fails. */
async function start(settings: Settings): Promise<Running> {
  const database = await openDatabase(settings);
  const bff = compose(settings);
  const stop = async (): Promise<void> => {
    await bff.stop();
    await disconnectDatabase();
    await database.close();
  };
  try {
    const connection = await connectDatabase(database.uri, { appName: 'city-services-bff' });
    await checkKeys(connection, settings);
    // In production an operator chooses the hour: `npm run indexes`.
    if (settings.mode === 'development') await syncIndexes(connection);
    const address = await bff.start();
    process.stdout.write(`The BFF listens at ${address}\n`);
    return { bff, stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

/** Stops once, at the first signal; a second one, or 10 s without an end, ends the process as it is. */
function stopOnSignals({ stop }: Running): void {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`The BFF did not stop cleanly: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
}

async function main(): Promise<void> {
  let settings: Settings | null = null;
  try {
    settings = readSettings();
    stopOnSignals(await start(settings));
  } catch (error) {
    process.stderr.write(`${trouble(error, settings) ?? (error instanceof Error ? error.stack : String(error))}\n`);
    process.exit(1);
  }
}

void main();
