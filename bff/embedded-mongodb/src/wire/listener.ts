import { createServer, type AddressInfo, type Server } from 'node:net';
import { Connection, type RequestHandler } from './connection';

export interface ListenOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
}

/** The listening socket and its connections. */
export class Listener {
  readonly connections = new Set<Connection>();
  private lastId = 0;

  private constructor(private readonly server: Server) {}

  static async listen(
    { host, port }: ListenOptions,
    handler: RequestHandler,
    log: (message: string) => void,
  ): Promise<Listener> {
    const server = createServer();
    const listener = new Listener(server);
    server.on('connection', (socket) => {
      const connection = new Connection(++listener.lastId, socket, handler, log);
      listener.connections.add(connection);
      socket.once('close', () => listener.connections.delete(connection));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host, port }, resolve);
    });
    return listener;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    for (const connection of this.connections) connection.close();
    await closed;
  }
}
