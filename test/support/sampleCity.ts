import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Loading } from '../bff/exchange/loading';
import { startDatabase } from './database';
import { startBff, type TestBff } from './startBff';

const DEPARTMENTS = join(__dirname, '../fixtures/departments');
const TODAY = '2026-07-01';

/** A running BFF before the records that the departments hand over as samples. */
export interface SampleCity {
  readonly bff: TestBff;
  stop(): Promise<void>;
}

/** Loads the departments' samples into a database of its own and serves them, as of 2026-07-01. */
export async function serveSampleCity(): Promise<SampleCity> {
  const database = await startDatabase();
  const loading = new Loading(TODAY);
  try {
    for (const file of readdirSync(DEPARTMENTS).filter((name) => name !== 'README.md')) {
      await loading.loadFile(join(DEPARTMENTS, file));
    }
  } finally {
    loading.dispose();
  }
  const bff = await startBff({ today: TODAY, environment: { RATE_LIMITS: 'off' } });
  return {
    bff,
    stop: async () => {
      await bff.stop();
      await database.stop();
    },
  };
}
