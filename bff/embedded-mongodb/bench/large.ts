import { MongoClient, type Collection } from 'mongodb';
import { ServerEngine } from '../src/serverEngine';
import { pipelineCost } from './group';
import { atMost, median, type Figure } from './figures';
import { round } from './findOne';
import { createThreeIndexes, fill, person, type Person } from './people';
import { startServer, type BenchServer } from './processes';

const SMALL = 10_000;
const CPU_CALLS = 6000;
const CPU_ROUNDS = 5;

/** The figures of a large collection: start after a crash, memory, grouping, look-ups. */
export async function largeCollection(dataDir: string, total: number): Promise<Figure[]> {
  const label = total.toLocaleString('en');
  const first = await startServer('engine.ts', [dataDir]);
  await withClient(first, async (client) => {
    for (const [name, size] of [
      ['people', total],
      ['few', SMALL],
    ] as const) {
      const people = client.db('bench').collection<Person>(name);
      await createThreeIndexes(people);
      await fill(people, size);
    }
  });
  const memoryFilled = first.privateMemory();
  await first.kill('SIGKILL');
  const started = performance.now();
  const second = await startServer('engine.ts', [dataDir]);
  const firstAnswer = await withClient(second, async (client) => {
    await client
      .db('bench')
      .collection<Person>('people')
      .findOne({ number: total >> 1 });
    return (performance.now() - started) / 1000;
  });
  const lookups = await withClient(second, (client) => lookupRatio(second, client, total));
  const memory = Math.max(memoryFilled, second.privateMemory());
  await second.kill('SIGKILL');
  const engine = await ServerEngine.open({ dataDir });
  const grouping = pipelineCost(engine);
  await engine.close();
  return [
    atMost(`${label} documents, 3 indexes, after kill -9: first answer`, firstAnswer, 3, ' s'),
    atMost(`private memory with ${label} documents`, memory, 250, ' MB'),
    atMost(`$group by a field with a sum over ${label}, against reading them`, grouping, 4),
    atMost(`server CPU of findOne at ${label} against 10,000 documents`, lookups, 1.3),
  ];
}

async function withClient<T>(server: BenchServer, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = await MongoClient.connect(server.uri);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

async function lookupRatio(server: BenchServer, client: MongoClient, total: number): Promise<number> {
  const keys = (size: number): string[] =>
    Array.from({ length: SMALL }, (_, i) => person(Math.floor((i * size) / SMALL)).key);
  const many = { people: client.db('bench').collection<Person>('people'), keys: keys(total) };
  const few = { people: client.db('bench').collection<Person>('few'), keys: keys(SMALL) };
  const cost = async ({ people, keys: wanted }: { people: Collection<Person>; keys: string[] }): Promise<number> => {
    const before = server.cpu();
    await round(people, wanted, CPU_CALLS);
    return server.cpu() - before;
  };
  await cost(many);
  await cost(few);
  const ratios: number[] = [];
  for (let i = 0; i < CPU_ROUNDS; i++) {
    const large = await cost(many);
    ratios.push(large / (await cost(few)));
  }
  return median(ratios);
}
