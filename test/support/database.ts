import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { connectDatabase, disconnectDatabase } from '../../bff/src/storage/connection';
import { syncIndexes } from '../../bff/src/storage/indexSync';

/** A database of one test file: empty at first, gone afterwards. */
export interface TestDatabase {
  readonly uri: string;
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

/** Starts a database, connects mongoose to it and creates what the models ask for. Import the models (or the BFF) before. */
export async function startDatabase(): Promise<TestDatabase> {
  const named = process.env['MONGODB_URI'];
  const server = named ? onNamedServer(named) : await onEmbeddedServer();
  const connection = await connectDatabase(server.uri, { appName: 'test' });
  await syncIndexes(connection);
  return {
    uri: server.uri,
    clear: async () => {
      await Promise.all(Object.values(connection.models).map((model) => model.deleteMany({})));
    },
    stop: async () => {
      await server.close();
      await disconnectDatabase();
    },
  };
}
