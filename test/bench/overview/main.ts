import { writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { BSON } from 'mongodb';
import { openDatabase, type OpenDatabase } from '../../../bff/src/storage/databaseProcess';
import { fire, shoot, type Shot } from '../support/load';
import { startMeasured, type MeasuredServer } from '../support/measured';
import { median } from '../support/statistics';
import { cityOf, type CityData } from './cityData';
import { OVERVIEW } from './operation';
import { recordOverviews } from './record';
import { recordsAreCheap } from './records';
import type { RecordedOverview } from './script';

const USAGE = `CPU a request of the overview, beside a floor and without the record of who looked.

  npm run bench [-- --citizens N] [--rounds N]

  --citizens  of the smaller city, 300 at least (1000); the larger has ten times as many
  --rounds    of each measurement (7)
`;
const CITIZENS = 100;
/** The first of the register are stories, and not all of them sign in. */
const LEAST_CITIZENS = 300;
const GROWTH = 10;
const REQUESTS = 400;
const WARM_UP = 1_000;
/** What the BFF has to reach: CPU of the floor by CPU of the BFF, and CPU at the larger city by CPU at the smaller. */
const LEAST_RATIO = 0.6;
const MOST_GROWTH = 1.3;

interface Contender {
  readonly name: string;
  readonly server: MeasuredServer;
  readonly shots: readonly Shot[];
  readonly cpuMicros: number[];
  readonly perSecond: number[];
  readonly p50Ms: number[];
}

const contender = (name: string, server: MeasuredServer, shots: readonly Shot[]): Contender => ({
  name,
  server,
  shots,
  cpuMicros: [],
  perSecond: [],
  p50Ms: [],
});

const bearer = ({ token }: RecordedOverview) => ({ authorization: `Bearer ${token}` });
const bffShot = (recorded: RecordedOverview): Shot => ({
  method: 'POST',
  path: '/graphql',
  headers: { ...bearer(recorded), 'content-type': 'application/json' },
  body: JSON.stringify({ query: OVERVIEW }),
});
const floorShot = (recorded: RecordedOverview): Shot => ({
  method: 'GET',
  path: '/overview',
  headers: bearer(recorded),
});

/** Both answer the same JSON for the same citizen, or there is nothing to compare. */
async function assertSame(bff: Contender, floor: Contender): Promise<void> {
  const agent = new Agent();
  const [one, other] = await Promise.all(
    [bff, floor].map(
      async ({ server, shots }) => JSON.parse((await shoot(server.url, shots[0] as Shot, agent)).text) as unknown,
    ),
  );
  if (!isDeepStrictEqual(one, other))
    throw new Error(`BFF and floor differ: ${JSON.stringify(one)} / ${JSON.stringify(other)}`);
}

/** The BFF and the floor over one city. */
async function contendersOf(city: CityData, open: OpenDatabase[]): Promise<Contender[]> {
  const recorded = await recordOverviews(city, CITIZENS);
  const script = join(city.dataDir, 'floor.ndjson');
  writeFileSync(script, recorded.map((one) => `${BSON.EJSON.stringify(one, { relaxed: false })}\n`).join(''));
  const database = await openDatabase({ dataDir: city.dataDir, mongodbUri: city.environment['MONGODB_URI'] });
  open.push(database);
  const roundTrips = recorded[0]?.queries.length ?? 0;
  process.stdout.write(`${city.persons} citizens: one overview costs ${roundTrips} round trips to the database\n`);
  const bff = await startMeasured(['bff/dist/src/main.js'], city.environment);
  const floor = await startMeasured(['--require', './.tools/register.cjs', 'test/bench/overview/floor.ts'], {
    FLOOR_SCRIPT: script,
    FLOOR_URI: database.uri,
  });
  const pair = [
    contender(`bff ${city.persons}`, bff, recorded.map(bffShot)),
    contender(`floor ${city.persons}`, floor, recorded.map(floorShot)),
  ] as const;
  await assertSame(...pair);
  return [...pair];
}

async function round(one: Contender): Promise<void> {
  const before = await one.server.cpuMicros();
  const { latenciesMs, seconds } = await fire(one.server.url, one.shots, REQUESTS);
  one.cpuMicros.push(((await one.server.cpuMicros()) - before) / REQUESTS);
  one.perSecond.push(REQUESTS / seconds);
  one.p50Ms.push(median(latenciesMs));
}

function line({ name, cpuMicros, perSecond, p50Ms }: Contender): string {
  const cpu = median(cpuMicros).toFixed(0).padStart(7);
  return `${name.padEnd(12)} ${cpu} µs CPU a request   ${median(perSecond).toFixed(0).padStart(5)} requests/s   p50 ${median(p50Ms).toFixed(2)} ms`;
}

/** Prints the figures; true when both aims are met. */
function judge(contenders: readonly Contender[], sizes: readonly number[]): boolean {
  for (const one of contenders) process.stdout.write(`${line(one)}\n`);
  const cpu = new Map(contenders.map(({ name, cpuMicros }) => [name, median(cpuMicros)]));
  const of = (name: string): number => cpu.get(name) ?? NaN;
  const ratios = sizes.map((size) => ({ size, ratio: of(`floor ${size}`) / of(`bff ${size}`) }));
  for (const { size, ratio } of ratios) {
    process.stdout.write(`${size} citizens: ${ratio.toFixed(2)} of the floor by CPU (at least ${LEAST_RATIO})\n`);
  }
  const growth = of(`bff ${sizes[1]}`) / of(`bff ${sizes[0]}`);
  process.stdout.write(
    `${GROWTH} times the citizens: ${growth.toFixed(2)} times the CPU a request (at most ${MOST_GROWTH})\n`,
  );
  return ratios.every(({ ratio }) => ratio >= LEAST_RATIO) && growth <= MOST_GROWTH;
}

/** Sizes of the cities and rounds; throws a RangeError for words that make no sense. */
function asked(): { readonly sizes: readonly [number, number]; readonly rounds: number } {
  const options = { citizens: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '7' } } as const;
  const { values } = parseArgs({ options });
  const [citizens, rounds] = [Number(values.citizens), Number(values.rounds)];
  if (!Number.isInteger(citizens) || citizens < LEAST_CITIZENS || !Number.isInteger(rounds) || rounds < 1)
    throw new RangeError(USAGE);
  return { sizes: [citizens, citizens * GROWTH], rounds };
}

async function main(): Promise<void> {
  const { sizes, rounds } = asked();
  const cities: CityData[] = [];
  const contenders: Contender[] = [];
  const open: OpenDatabase[] = [];
  try {
    for (const size of sizes) cities.push(await cityOf(size));
    for (const city of cities) contenders.push(...(await contendersOf(city, open)));
    process.stdout.write('Warming up …\n');
    for (const { server, shots } of contenders) await fire(server.url, shots, WARM_UP);
    for (let count = 1; count <= rounds; count += 1) {
      process.stdout.write(`Round ${count} of ${rounds} …\n`);
      for (const one of contenders) await round(one);
    }
  } finally {
    for (const { server } of contenders) await server.stop();
    for (const database of open) await database.close();
  }
  const met = judge(contenders, sizes);
  const [smaller] = cities;
  const [{ shots } = { shots: [] }] = contenders;
  const cheap = !smaller || (await recordsAreCheap(smaller, shots, rounds));
  process.exitCode = met && cheap ? 0 : 1;
}

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
