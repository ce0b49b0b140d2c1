import type { User } from './auth/users';
import { Dispatcher } from './commands/dispatcher';
import { changeSetting } from './commands/parameters';
import { REPLICA_SET } from './commands/hello';
import { ServerEngine } from './serverEngine';
import { Listener } from './wire/listener';

export interface ServerOptions {
  /** The folder that holds the data; made if it is not there. One server at a time may have it. */
  readonly dataDir: string;
  /** 0 (default): any free port. */
  readonly port?: number;
  /** Default 127.0.0.1. Any address that is not loopback needs `users`. */
  readonly host?: string;
  /** Who may sign in (SCRAM-SHA-256). Without users everybody on this machine may do everything. */
  readonly users?: readonly User[];
  /** Serves `configureFailPoint`. Only for tests. */
  readonly testCommands?: boolean;
  /** Server parameters, as setParameter changes them: `{ ttlMonitorSleepSecs: 1 }`. */
  readonly parameters?: Readonly<Record<string, number>>;
  readonly log?: (message: string) => void;
  /** Called while indexes that a crash left unfinished are completed. */
  readonly onProgress?: (what: string, done: number, total: number) => void;
}

export interface RunningServer {
  /** Connection string with everything that transactions need. */
  readonly uri: string;
  readonly port: number;
  close(): Promise<void>;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Starts a server on a data folder. @throws Error when the folder is in use or of another format, or the port is taken */
export async function startEmbeddedMongoDb(options: ServerOptions): Promise<RunningServer> {
  const { port = 0, host = '127.0.0.1' } = options;
  if (!LOOPBACK.has(host) && (options.users ?? []).length === 0) {
    throw new Error(
      `Listening on ${host} lets others reach the data: give users (--users FILE), or listen on 127.0.0.1.`,
    );
  }
  const engine = await ServerEngine.open(options);
  try {
    for (const [name, value] of Object.entries(options.parameters ?? {})) changeSetting(engine, name, value);
    engine.listener = await Listener.listen({ host, port }, new Dispatcher(engine), (message) => engine.log(message));
  } catch (error) {
    await engine.close();
    throw error;
  }
  engine.ttl.start();
  return {
    uri: `mongodb://${engine.address}/?replicaSet=${REPLICA_SET}&directConnection=true`,
    port: engine.listener.port,
    close: () => engine.close(),
  };
}
