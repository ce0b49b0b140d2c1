import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Life } from './life';
import { insuredLives } from './lives/insured';
import { drivingLives } from './lives/drivers';
import { ordinaryHousehold } from './lives/ordinary';
import { savingLives } from './lives/savers';
import { storyLives } from './lives/stories';
import { Serials, type Office, type RecordTarget } from './office';
import { Random } from './random';
import { writeHousingFund } from './records/housingFund';
import { writeMedicalLedger } from './records/medical';
import { writePopulation } from './records/population';
import { writeSocialSecurity } from './records/socialSecurity';
import { writeTraffic } from './records/traffic';
import { CityFiles } from './sinks';
import { Workshop } from './workshop';

export interface DemoCityOptions {
  /** The business day on which the city is to be looked at. */
  readonly day: BusinessDate;
  /** Folder for the eleven files; made when missing. */
  readonly outDir: string;
  /** Default 240; the stories and the rare cases come first and are never left out. */
  readonly persons?: number;
  readonly seed?: string;
  /** `varied` (default): a city of all kinds of people. `full`: beyond the stories everybody works, drives, saves and owes, for benches. */
  readonly people?: 'varied' | 'full';
  /** How far working lives go back at most; default 180. */
  readonly historyMonths?: number;
  /** Called after every person. */
  readonly onProgress?: (persons: number, of: number) => void;
}

export interface DemoCity {
  readonly persons: number;
  readonly records: number;
}

export const DEFAULT_PERSONS = 240;
const DEFAULT_SEED = 'yungang';

function* livesOf(options: DemoCityOptions, seed: string, wanted: number): Generator<Life> {
  const shop = new Workshop(options.day);
  const special = [...storyLives(shop), ...insuredLives(shop), ...drivingLives(shop), ...savingLives(shop)];
  yield* special;
  let made = special.length;
  const draw = { shop, full: options.people === 'full', historyMonths: options.historyMonths ?? 180 };
  for (let household = 0; made < wanted; household += 1) {
    for (const life of ordinaryHousehold({ ...draw, random: new Random(`${seed}/household/${household}`) })) {
      yield life;
      made += 1;
    }
  }
}

/** Writes down what the departments know about one citizen. */
function writeLife(life: Life, office: Office): void {
  writePopulation(life, office);
  writeSocialSecurity(life, office);
  writeMedicalLedger(life, office);
  writeTraffic(life, office);
  writeHousingFund(life, office);
}

/**
 * Makes a demonstration city as departments hand theirs over: eleven files in mixed encodings and notations, without faults.
 * The same day, seed and size give the same files. Memory stays the same for any size but for the identity numbers given out.
 * @throws RangeError when so many persons are wanted that invented identity numbers run out; the file system's error when a file cannot be written
 */
export async function generateDemoCity(options: DemoCityOptions): Promise<DemoCity> {
  const seed = options.seed ?? DEFAULT_SEED;
  const wanted = options.persons ?? DEFAULT_PERSONS;
  const files = await CityFiles.open(options.outDir);
  const serials = new Serials();
  let persons = 0;
  for (const life of livesOf(options, seed, wanted)) {
    const target: RecordTarget = files;
    writeLife(life, { target, day: options.day, random: new Random(`${seed}/records/${life.idNumber}`), serials });
    persons += 1;
    await files.drain();
    options.onProgress?.(persons, Math.max(wanted, persons));
  }
  await files.close();
  return { persons, records: files.records };
}
