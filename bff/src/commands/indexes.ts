import '../compose';
import { readDataSettings } from '../config/settings';
import { SettingsError } from '../config/settingsError';
import { connectDatabase, disconnectDatabase } from '../storage/connection';
import { openDatabase } from '../storage/databaseProcess';
import { syncIndexes } from '../storage/indexSync';

/** `npm run indexes`: creates the collections and indexes that the models ask for and drops those that none asks for any more. */
async function main(): Promise<void> {
  const database = await openDatabase(readDataSettings());
  try {
    const connection = await connectDatabase(database.uri, { appName: 'city-services-indexes' });
    for (const { collection, dropped } of await syncIndexes(connection)) {
      process.stdout.write(`${collection}: in order${dropped.length > 0 ? `, dropped ${dropped.join(', ')}` : ''}\n`);
    }
  } finally {
    await disconnectDatabase();
    await database.close();
  }
}

main().catch((error: unknown) => {
  const words =
    error instanceof SettingsError ? error.message : `The indexes could not be synchronised: ${String(error)}`;
  process.stderr.write(`${words}\n`);
  process.exit(1);
});
