import { MongoClient } from 'mongodb';
import { atMost, median, type Figure } from './figures';
import { createThreeIndexes, person, type Person } from './people';
import { startServer } from './processes';

const BATCH = 1000;
const BATCHES = 60;
const WARM_UP = 10;

/** CPU of the server for each document of durable insertMany calls. */
export async function insertCpu(dataDir: string): Promise<Figure> {
  const server = await startServer('engine.ts', [dataDir]);
  const client = await MongoClient.connect(server.uri);
  const people = client.db('bench').collection<Person>('people');
  await createThreeIndexes(people);
  const costs: number[] = [];
  for (let batch = 0; batch < BATCHES; batch++) {
    const documents = Array.from({ length: BATCH }, (_, i) => person(batch * BATCH + i));
    const before = server.cpu();
    await people.insertMany(documents, { writeConcern: { w: 'majority', j: true } });
    if (batch >= WARM_UP) costs.push((server.cpu() - before) / BATCH);
  }
  await client.close();
  await server.kill('SIGKILL');
  // the clock of the process ticks in 10 ms: the mean of many batches is what counts, the median of groups of ten guards it
  const groups = Array.from({ length: costs.length / 10 }, (_, i) => costs.slice(i * 10, i * 10 + 10));
  const means = groups.map((group) => group.reduce((sum, cost) => sum + cost, 0) / group.length);
  return atMost('insertMany of 1,000, durable, 3 indexes: server CPU a document', median(means), 60, ' µs');
}
