import {
  MongoClient,
  type AbstractCursor,
  type ClientSession,
  type Collection,
  type Db,
  type Document,
  type MongoClientOptions,
} from 'mongodb';
import { NotApplicable } from './suite';

/** One event of command monitoring, as the format names it. */
export interface ObservedEvent {
  readonly name: string;
  readonly fields: Document;
}

const OBSERVABLE: Readonly<Record<string, string>> = {
  commandStartedEvent: 'commandStarted',
  commandSucceededEvent: 'commandSucceeded',
  commandFailedEvent: 'commandFailed',
};

/** Everything that a case has named: clients, databases, collections, sessions, cursors, saved results. */
export class Entities {
  private readonly byId = new Map<string, unknown>();
  private readonly events = new Map<string, ObservedEvent[]>();
  private readonly closers: (() => Promise<unknown>)[] = [];

  constructor(private readonly uri: string) {}

  async create(specifications: readonly Document[]): Promise<void> {
    for (const specification of specifications) {
      const [kind] = Object.keys(specification);
      await this.createOne(String(kind), specification[String(kind)] as Document);
    }
  }

  private async createOne(kind: string, given: Document): Promise<void> {
    if (kind === 'client') return this.createClient(given);
    if (kind === 'database') {
      this.set(given.id, this.client(given.client).db(given.databaseName, driverOptions(given.databaseOptions)));
    } else if (kind === 'collection') {
      const options = driverOptions(given.collectionOptions);
      this.set(given.id, this.database(given.database).collection(given.collectionName, options));
    } else if (kind === 'session') this.createSession(given);
    else throw new NotApplicable(`entities of kind ${kind}`);
  }

  private async createClient({ id, uriOptions = {}, observeEvents = [], ...more }: Document): Promise<void> {
    const unknown = (observeEvents as string[]).filter((name) => !(name in OBSERVABLE));
    if (unknown.length > 0) throw new NotApplicable(`events ${unknown.join(', ')}`);
    const options: MongoClientOptions = { ...uriOptions, monitorCommands: true, serverSelectionTimeoutMS: 30_000 };
    if (more.serverApi) options.serverApi = more.serverApi as MongoClientOptions['serverApi'];
    const client = new MongoClient(this.uri, options);
    this.closers.push(() => client.close(true));
    const ignored = new Set(['configureFailPoint', ...((more.ignoreCommandMonitoringEvents ?? []) as string[])]);
    const seen: ObservedEvent[] = [];
    for (const name of observeEvents as string[]) {
      client.on(OBSERVABLE[name] as 'commandStarted', (event) => {
        if (!ignored.has(event.commandName)) seen.push({ name, fields: event as unknown as Document });
      });
    }
    await client.connect();
    this.events.set(String(id), seen);
    this.set(String(id), client);
  }

  private createSession({ id, client, sessionOptions = {} }: Document): void {
    const options = driverOptions(sessionOptions as Document);
    const transaction = driverOptions(sessionOptions.defaultTransactionOptions as Document | undefined);
    const session = this.client(client).startSession({ ...options, defaultTransactionOptions: transaction });
    this.closers.unshift(() => session.endSession());
    this.set(String(id), session);
  }

  set(id: string, value: unknown): void {
    if (value instanceof Object && 'close' in value) this.closers.unshift(() => (value as AbstractCursor).close());
    this.byId.set(id, value);
  }

  entity(id: string): unknown {
    if (!this.byId.has(id)) throw new NotApplicable(`no entity ${id}`);
    return this.byId.get(id);
  }

  eventsOf(client: string): readonly ObservedEvent[] {
    return this.events.get(client) ?? [];
  }

  client = (id: string): MongoClient => this.entity(id) as MongoClient;
  database = (id: string): Db => this.entity(id) as Db;
  collection = (id: string): Collection => this.entity(id) as Collection;
  session = (id: string): ClientSession => this.entity(id) as ClientSession;
  cursor = (id: string): AbstractCursor<Document> => this.entity(id) as AbstractCursor<Document>;

  async close(): Promise<void> {
    for (const close of this.closers) await close().catch(() => undefined);
  }
}

/** Options of the format in the driver's words. */
export function driverOptions(options: Document | undefined): Document {
  const { readPreference, ...rest } = options ?? {};
  return readPreference ? { ...rest, readPreference: (readPreference as { mode: string }).mode } : rest;
}
