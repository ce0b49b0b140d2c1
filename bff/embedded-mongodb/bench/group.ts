import { compilePipeline } from '../src/aggregate/compilePipeline';
import type { Document, Value } from '../src/bson/value';
import type { ServerEngine } from '../src/serverEngine';
import type { Collection } from '../src/storage/collection';
import { median } from './figures';

const ROUNDS = 3;

/** Time of `$group` by the city with a sum, in times of reading all documents by a cursor inside the server. */
export function pipelineCost(engine: ServerEngine): number {
  const people = engine.catalog.find('bench', 'people');
  if (!people) throw new Error('the collection bench.people is not there');
  const ratios: number[] = [];
  for (let i = 0; i <= ROUNDS; i++) {
    const reading = timed(() => readAll(people));
    const grouping = timed(() => group(people));
    if (i > 0) ratios.push(grouping / reading);
  }
  return median(ratios);
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function readAll(people: Collection): void {
  let bytes = 0;
  for (const { raw } of people.scan()) bytes += raw.length;
  if (bytes === 0) throw new Error('nothing was read');
}

function group(people: Collection): void {
  const stage: Document = new Map([
    [
      '$group',
      new Map<string, Value>([
        ['_id', '$city'],
        ['sum', new Map([['$sum', '$number']])],
      ]),
    ],
  ]);
  const pipeline = compilePipeline([stage], { catalog: { find: () => [] } });
  const raws = (function* () {
    for (const { raw } of people.scan()) yield raw;
  })();
  const groups = [...(pipeline.runRaw?.(raws) ?? [])];
  if (groups.length === 0) throw new Error('nothing was grouped');
}
