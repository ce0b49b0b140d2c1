import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type Db, type MongoClientOptions } from 'mongodb';
import { startEmbeddedMongoDb, type RunningServer, type ServerOptions } from '../../src';

/** A server on a temporary folder with one client. */
export interface TestServer {
  readonly server: RunningServer;
  readonly client: MongoClient;
  readonly db: Db;
  readonly dataDir: string;
  connect(options?: MongoClientOptions): Promise<MongoClient>;
  stop(): Promise<void>;
}

export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'embedded-mongodb-'));
  const server = await startEmbeddedMongoDb({ dataDir, testCommands: true, ...options });
  const clients: MongoClient[] = [];
  const connect = async (given?: MongoClientOptions): Promise<MongoClient> => {
    const client = await MongoClient.connect(server.uri, { serverSelectionTimeoutMS: 5000, ...given });
    clients.push(client);
    return client;
  };
  const client = await connect();
  const stop = async (): Promise<void> => {
    await Promise.all(clients.map((one) => one.close(true)));
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { server, client, db: client.db('test'), dataDir, connect, stop };
}
