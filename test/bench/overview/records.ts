import { setTimeout as wait } from 'node:timers/promises';
import { fire, type Shot } from '../support/load';
import { startMeasured, type MeasuredServer } from '../support/measured';
import { median } from '../support/statistics';
import type { CityData } from './cityData';

/** What a record of who looked may cost: CPU a request with it by CPU a request without. */
const MOST_COST = 1.15;
const WARM_UP_ROUNDS = 5;
/** The first ones compile, and are no part of the figures. Each volley counts for itself: short ones, many of them. */
const VOLLEYS_A_ROUND = 3;
/** What a volley leaves to be written is written within a second, and counts as its cost. */
const WRITTEN_MS = 1300;

interface Side {
  readonly name: string;
  readonly server: MeasuredServer;
  readonly cpuMicros: number[];
}

/** CPU a request, with what is written after the answers; every citizen asks once, so that every request is a link of its own. */
async function volley({ server }: Side, shots: readonly Shot[]): Promise<number> {
  const before = await server.cpuMicros();
  await fire(server.url, shots, shots.length);
  await wait(WRITTEN_MS);
  return ((await server.cpuMicros()) - before) / shots.length;
}

async function measure(sides: readonly Side[], shots: readonly Shot[], rounds: number): Promise<void> {
  for (let count = 0; count < WARM_UP_ROUNDS; count += 1)
    for (const { server } of sides) await fire(server.url, shots, shots.length * 2);
  await wait(WRITTEN_MS);
  for (let count = 0; count < rounds * VOLLEYS_A_ROUND; count += 1) {
    // Turn about, so that neither always follows the other.
    for (const side of count % 2 === 0 ? sides : [...sides].reverse()) side.cpuMicros.push(await volley(side, shots));
  }
}

/** Prints what the record of who looked costs an overview, measured beside a BFF without it in one run; true when it is no more than it may be. */
export async function recordsAreCheap(city: CityData, shots: readonly Shot[], rounds: number): Promise<boolean> {
  const main = 'bff/dist/src/main.js';
  const sides: Side[] = [];
  try {
    sides.push({ name: 'recorded', server: await startMeasured([main], city.environment), cpuMicros: [] });
    const without = ['--require', './test/bench/support/withoutRecords.cjs', main];
    sides.push({ name: 'unrecorded', server: await startMeasured(without, city.environment), cpuMicros: [] });
    await measure(sides, shots, rounds);
  } finally {
    for (const { server } of sides) await server.stop();
  }
  const [recorded = NaN, unrecorded = NaN] = sides.map(({ cpuMicros }) => median(cpuMicros));
  const cost = recorded / unrecorded;
  process.stdout.write(
    `who looked: ${recorded.toFixed(0)} µs CPU a request with what is written, ${unrecorded.toFixed(0)} µs without: ${cost.toFixed(2)} times (at most ${MOST_COST})\n`,
  );
  return cost <= MOST_COST;
}
