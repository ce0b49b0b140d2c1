import mongoose, { type Connection } from 'mongoose';

export interface ConnectionOptions {
  /** Shown by the server in its logs. */
  readonly appName: string;
  /** How long an operation looks for a server before it fails. Default 5,000 ms. */
  readonly serverSelectionTimeoutMs?: number;
  readonly maxPoolSize?: number;
}

/**
 * Connects mongoose, through which every model speaks. What is acknowledged is durable: writes wait for the journal of a majority.
 * @throws the driver's error when no server answers in time
 */
export async function connectDatabase(uri: string, options: ConnectionOptions): Promise<Connection> {
  await mongoose.connect(uri, {
    appName: options.appName,
    autoCreate: false,
    autoIndex: false,
    serverSelectionTimeoutMS: options.serverSelectionTimeoutMs ?? 5_000,
    maxPoolSize: options.maxPoolSize ?? 20,
    retryWrites: true,
    writeConcern: { w: 'majority', journal: true },
  });
  return mongoose.connection;
}

export const disconnectDatabase = (): Promise<void> => mongoose.disconnect();
