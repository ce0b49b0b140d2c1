import { MongoClient, type Collection } from 'mongodb';
import { atLeast, median, type Figure } from './figures';
import { createThreeIndexes, fill, person, type Person } from './people';
import { startServer } from './processes';

const DOCUMENTS = 10_000;
const AT_A_TIME = 16;
const CALLS = 3000;
const ROUNDS = 7;

/** Calls a second of the official driver, against a server that answers every find with a constant. */
export async function findOneAgainstConstant(dataDir: string): Promise<Figure> {
  const engine = await startServer('engine.ts', [dataDir]);
  const constant = await startServer('constantServer.ts', []);
  const clients = await Promise.all([engine, constant].map(({ uri }) => MongoClient.connect(uri)));
  const [real, fixed] = clients.map((client) => client.db('bench').collection<Person>('people')) as [
    Collection<Person>,
    Collection<Person>,
  ];
  await createThreeIndexes(real);
  await fill(real, DOCUMENTS);
  const keys = Array.from({ length: DOCUMENTS }, (_, number) => person(number).key);
  await round(real, keys);
  await round(fixed, keys);
  const ratios: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const ours = await round(real, keys);
    ratios.push((await round(fixed, keys)) / ours);
  }
  await Promise.all(clients.map((client) => client.close()));
  await Promise.all([engine, constant].map((server) => server.kill('SIGKILL')));
  return atLeast('findOne by index through the driver, 16 at a time, against a constant', median(ratios), 0.75);
}

/** Milliseconds for all calls. */
export async function round(people: Collection<Person>, keys: readonly string[], calls = CALLS): Promise<number> {
  const started = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < calls) await people.findOne({ key: keys[(next++ * 7919) % keys.length] as string });
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return performance.now() - started;
}
