import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { businessDate } from '@city-services/shared/time/businessDate';
import { generateDemoCity } from '../../bff/demo-city/generate';
import { DATA_SETS, fileNameOf } from '../../bff/demo-city/layout';
import { demoResidents, type DemoResident } from '../../bff/demo-city/stories';
import { DemoCityRepository } from '../../bff/src/domains/region/demoCity.repository';
import { ensureDemoStaff } from '../../bff/src/commands/demoCity/demoStaff';
import { loadCatalogue } from '../../bff/src/commands/demoCity/loadCatalogue';
import { loadScenarios } from '../../bff/src/commands/demoCity/loadScenarios';
import { systemClock, type Clock } from '../../bff/src/kernel/clock';
import { Loading } from '../bff/exchange/loading';
import type { Api } from './api';
import { testClock } from './clock';
import { startDatabase } from './database';
import { startBff, testSettings, testVault, verify, type TestBff, type Tokens } from './startBff';

const DAY = businessDate('2026-07-01');
const H5_DIR = join(__dirname, '../../miniprogram/dist/h5');

/** The demonstration city on 2026-07-01 behind a running BFF that serves the compiled H5 program. */
export interface ServedCity {
  readonly bff: TestBff;
  /** @throws Error when no story is about somebody of that name */
  resident(name: string): DemoResident;
  stop(): Promise<void>;
}

/** Says nothing while files are loaded. */
const SILENT = { isTTY: false, write: () => undefined };

async function load(folder: string, clock: Clock): Promise<void> {
  // One person asked for: those with a story and the rare cases are never left out.
  await generateDemoCity({ day: DAY, outDir: folder, persons: 1 });
  const loading = new Loading(DAY, { clock });
  try {
    for (const name of DATA_SETS) {
      const { report } = await loading.loadFile(join(folder, fileNameOf(name)));
      if (report.refused > 0) throw new Error(`refused ${report.refused} records of ${name}`);
    }
    await loadCatalogue({ settings: { dataDir: folder, keys: testSettings().keys }, clock, terminal: SILENT });
    await loadScenarios(clock);
  } finally {
    loading.dispose();
  }
  const city = { businessDate: DAY, residents: demoResidents(DAY), loadedAt: clock.now() };
  await new DemoCityRepository(testVault()).save(city);
  await ensureDemoStaff(testSettings(), city);
}

/** While the clock stands in the past the database would remove every session at once: it goes by its own clock. */
async function keepEverything(): Promise<void> {
  for (const collection of (await mongoose.connection.db?.collections()) ?? []) {
    for (const { name, expireAfterSeconds } of await collection.indexes()) {
      if (name && expireAfterSeconds !== undefined) await collection.dropIndex(name);
    }
  }
}

/**
 * Generates, loads and serves the city, as `npm start` does.
 * @param standsAt where the clock of loader and BFF stands for good, so that two runs show the same times; without it, it goes
 */
export async function serveDemoCity(standsAt?: Date): Promise<ServedCity> {
  const database = await startDatabase();
  if (standsAt) await keepEverything();
  const standing = standsAt && testClock(standsAt, DAY);
  const folder = mkdtempSync(join(tmpdir(), 'city-services-demo-'));
  await load(folder, standing ?? systemClock(() => DAY)).finally(() =>
    rmSync(folder, { recursive: true, force: true }),
  );
  const environment = { RATE_LIMITS: 'off', BUSINESS_DATE: DAY };
  const bff = await startBff({ clock: standing ?? 'system', environment, h5Dir: H5_DIR });
  return {
    bff,
    resident(name) {
      const found = demoResidents(DAY).find((resident) => resident.name === name);
      if (!found) throw new Error(`no story is about ${name}`);
      return found;
    },
    stop: async () => {
      await bff.stop();
      await database.stop();
    },
  };
}

const ME = '{ me { level citizen { name idNumber phone } acting { delegationId kind name scopes until ended } } }';

interface Further {
  /** Apart from the citizen's other sessions: an account of its own. */
  readonly account?: string;
  /** What the citizen does next; tokens where the session gets new ones by it. */
  readonly further?: (api: Api) => Promise<Tokens | null>;
}

/** What the H5 program keeps of somebody who signed in and verified: entries of the browser's storage. */
export async function keptSession(
  { bff }: ServedCity,
  resident: DemoResident,
  { account = 'browser', further = async () => null }: Further = {},
): Promise<Record<string, string>> {
  const verified = await verify(
    await bff.signIn(`${account}-${resident.idNumber}`),
    { ...resident, phone: null },
    bff.outbox,
  );
  const tokens = (await further(bff.api.as(verified.accessToken))) ?? verified;
  const { me } = await bff.api.as(tokens.accessToken).ask<{ me: object }>(ME);
  const session = { scope: 'browser', ...tokens, refreshUntil: '2026-07-31T10:00:00+08:00', me };
  return { 'city-services:session': JSON.stringify(session) };
}
