import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import mongoose, { type Connection, type mongo } from 'mongoose';
import { connectDatabase, disconnectDatabase } from '../../bff/src/storage/connection';
import { syncIndexes } from '../../bff/src/storage/indexSync';

/** A database of one test file: empty at first, gone afterwards. */
export interface TestDatabase {
  readonly uri: string;
  /** The commands that reach the database while the work is done, as `find residents`. */
  commands(work: () => Promise<unknown>): Promise<string[]>;
  /** Those of them that the work waits for: one a round trip. */
  roundTrips(work: () => Promise<unknown>): Promise<string[]>;
  /** Removes every document and keeps collections and indexes. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

interface Server {
  readonly uri: string;
  close(): Promise<void>;
}

/** A fresh database on the server that MONGODB_URI names. */
function onNamedServer(address: string): Server {
  const uri = new URL(address);
  uri.pathname = `/test-${randomBytes(6).toString('hex')}`;
  return {
    uri: uri.toString(),
    close: async () => {
      await mongoose.connection.db?.dropDatabase();
    },
  };
}

/** The embedded MongoDB on a temporary folder. */
async function onEmbeddedServer(): Promise<Server> {
  const { startEmbeddedMongoDb } = await import('embedded-mongodb');
  const dataDir = await mkdtemp(join(tmpdir(), 'city-services-test-'));
  const engine = await startEmbeddedMongoDb({ dataDir, port: 0 });
  const uri = new URL(engine.uri);
  uri.pathname = '/test';
  return {
    uri: uri.toString(),
    close: async () => {
      await disconnectDatabase();
      await engine.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A timer looks whether a demonstration city is loaded; and who looked is written within a second, beside the answer. */
const BESIDE_THE_ANSWER = /^find settings$| access(Heads|Links|Seals)$/;

async function commandsOf(connection: Connection, work: () => Promise<unknown>): Promise<string[]> {
  const commands: string[] = [];
  const note = ({ commandName, command }: mongo.CommandStartedEvent): void => {
    commands.push(`${commandName} ${String(command[commandName])}`);
  };
  const client = connection.getClient();
  client.on('commandStarted', note);
  try {
    await work();
  } finally {
    client.off('commandStarted', note);
  }
  return commands;
}

const monitored = (address: string): string => {
  const uri = new URL(address);
  uri.searchParams.set('monitorCommands', 'true');
  return uri.toString();
};

async function connected({ uri }: Server): Promise<Connection> {
  const connection = await connectDatabase(monitored(uri), { appName: 'test' });
  await syncIndexes(connection);
  return connection;
}

/** Starts a database, connects mongoose to it and creates what the models ask for. Import the models (or the BFF) before. */
export async function startDatabase(): Promise<TestDatabase> {
  const named = process.env['MONGODB_URI'];
  const server = named ? onNamedServer(named) : await onEmbeddedServer();
  const connection = await connected(server).catch(async (error: unknown) => {
    // A server that stays behind would keep the test process alive.
    await server.close();
    throw error;
  });
  return {
    uri: server.uri,
    commands: (work) => commandsOf(connection, work),
    roundTrips: async (work) => (await commandsOf(connection, work)).filter((name) => !BESIDE_THE_ANSWER.test(name)),
    clear: async () => {
      await Promise.all(Object.values(connection.models).map((model) => model.deleteMany({})));
    },
    stop: async () => {
      await server.close();
      await disconnectDatabase();
    },
  };
}
