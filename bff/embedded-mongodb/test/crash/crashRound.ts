import { MongoClient, type ClientSession } from 'mongodb';
import { startServerProcess } from './serverProcess';

/** What the clients were told: everything in here must be there after a crash. */
export interface Acknowledged {
  readonly inserted: number[];
  readonly counters: Map<number, number>;
  readonly transfers: string[];
}

const WRITERS = 8;
const TRANSFERRERS = 4;
const ACCOUNTS = 10;
const START_FEN = 1000;

interface Entry {
  _id: number;
  writer: number;
  text: string;
}
interface Account {
  _id: number;
  fen: number;
}
interface Leg {
  transfer: string;
  account: number;
  fen: number;
}

export function nothingAcknowledged(): Acknowledged {
  return { inserted: [], counters: new Map(), transfers: [] };
}

function tables(client: MongoClient) {
  const db = client.db('crash');
  return {
    entries: db.collection<Entry>('entries'),
    counters: db.collection<{ _id: number; n: number }>('counters'),
    accounts: db.collection<Account>('accounts'),
    legs: db.collection<Leg>('legs'),
  };
}

const connect = (uri: string): Promise<MongoClient> =>
  MongoClient.connect(uri, { retryWrites: false, serverSelectionTimeoutMS: 2000, monitorCommands: false });

/** Writes from all sides for `milliseconds`, kills the server, starts it again and checks. @returns what is wrong */
export async function crashRound(dataDir: string, acknowledged: Acknowledged, milliseconds: number): Promise<string[]> {
  const first = await startServerProcess(dataDir);
  const client = await connect(first.uri);
  await prepare(client);
  const running = { stopped: false };
  const work = [
    ...Array.from({ length: WRITERS }, (_, writer) => write(client, { writer, acknowledged, running })),
    ...Array.from({ length: TRANSFERRERS }, () => transfer(client, { acknowledged, running })),
  ];
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await first.kill();
  running.stopped = true;
  await Promise.all(work);
  await client.close(true);
  return verify(dataDir, acknowledged);
}

async function prepare(client: MongoClient): Promise<void> {
  const { entries, accounts, legs } = tables(client);
  await entries.createIndex({ writer: 1, text: 1 });
  await legs.createIndex({ transfer: 1, account: 1 }, { unique: true });
  if ((await accounts.countDocuments()) > 0) return;
  await accounts.insertMany(Array.from({ length: ACCOUNTS }, (_, _id) => ({ _id, fen: START_FEN })));
}

let nextEntry = 1;

async function write(
  client: MongoClient,
  { writer, acknowledged, running }: { writer: number; acknowledged: Acknowledged; running: { stopped: boolean } },
): Promise<void> {
  const { entries, counters } = tables(client);
  try {
    while (!running.stopped) {
      const _id = nextEntry++;
      await entries.insertOne({ _id, writer, text: 'x'.repeat(_id % 500) }, { writeConcern: { w: 1, j: true } });
      acknowledged.inserted.push(_id);
      await counters.updateOne({ _id: writer }, { $inc: { n: 1 } }, { upsert: true });
      acknowledged.counters.set(writer, (acknowledged.counters.get(writer) ?? 0) + 1);
    }
  } catch {
    running.stopped = true; // the server is gone
  }
}

async function transfer(
  client: MongoClient,
  { acknowledged, running }: { acknowledged: Acknowledged; running: { stopped: boolean } },
): Promise<void> {
  const session = client.startSession();
  try {
    while (!running.stopped) {
      const id = `${process.pid}-${nextEntry++}`;
      if (await tryTransfer(client, session, id)) acknowledged.transfers.push(id);
    }
  } finally {
    await session.endSession().catch(() => undefined);
  }
}

async function tryTransfer(client: MongoClient, session: ClientSession, id: string): Promise<boolean> {
  const { accounts, legs } = tables(client);
  const from = Math.floor(Math.random() * ACCOUNTS);
  const to = (from + 1 + Math.floor(Math.random() * (ACCOUNTS - 1))) % ACCOUNTS;
  try {
    session.startTransaction({ writeConcern: { w: 'majority' } });
    await accounts.updateOne({ _id: from }, { $inc: { fen: -7 } }, { session });
    await accounts.updateOne({ _id: to }, { $inc: { fen: 7 } }, { session });
    await legs.insertMany(
      [
        { transfer: id, account: from, fen: -7 },
        { transfer: id, account: to, fen: 7 },
      ],
      { session },
    );
    await session.commitTransaction();
    return true;
  } catch {
    await session.abortTransaction().catch(() => undefined);
    return false;
  }
}

async function verify(dataDir: string, acknowledged: Acknowledged): Promise<string[]> {
  const server = await startServerProcess(dataDir);
  const client = await connect(server.uri);
  try {
    const wrong = [...(await lostWrites(client, acknowledged)), ...(await halfTransactions(client, acknowledged))];
    // Counters begin with the first write, which an early kill may come before; one that was acknowledged is asked for above.
    for (const { name } of await client.db('crash').listCollections({}, { nameOnly: true }).toArray()) {
      const report = await client.db('crash').command({ validate: name });
      if (report['valid'] !== true) wrong.push(`${name}: ${JSON.stringify(report['errors'])}`);
    }
    return wrong;
  } finally {
    await client.close(true);
    await server.kill('SIGTERM');
  }
}

async function lostWrites(client: MongoClient, { inserted, counters }: Acknowledged): Promise<string[]> {
  const found = tables(client);
  const wrong: string[] = [];
  const present = new Set(
    (await found.entries.find().project<{ _id: number }>({ _id: 1 }).toArray()).map(({ _id }) => _id),
  );
  for (const id of inserted) if (!present.has(id)) wrong.push(`lost insert ${id}`);
  for (const [_id, n] of counters) {
    const counter = await found.counters.findOne({ _id });
    if ((counter?.n ?? 0) < n) wrong.push(`counter ${_id} is ${counter?.n}, ${n} were acknowledged`);
    // what was stored without an answer counts from now on
    if (counter) counters.set(_id, counter.n);
  }
  return wrong;
}

async function halfTransactions(client: MongoClient, { transfers }: Acknowledged): Promise<string[]> {
  const { accounts, legs } = tables(client);
  const wrong: string[] = [];
  const total = (await accounts.find().toArray()).reduce((sum, { fen }) => sum + fen, 0);
  if (total !== ACCOUNTS * START_FEN) wrong.push(`the accounts hold ${total} fen`);
  const found = new Map<string, number>();
  for (const { transfer: id } of await legs.find().toArray()) found.set(id, (found.get(id) ?? 0) + 1);
  for (const [id, count] of found) if (count !== 2) wrong.push(`half transaction ${id}`);
  for (const id of transfers) if (!found.has(id)) wrong.push(`lost transaction ${id}`);
  return wrong;
}
