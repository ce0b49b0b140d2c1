import { decodeCommand, decodeDocument } from '../bson/decode';
import { isNumber, toDouble } from '../bson/numeric';
import { isDocument, type Document, type Value } from '../bson/value';
import { commandNotFound, failedToParse, invalidOptions, MongoError, unauthorized } from '../errors/mongoError';
import { FailureToClose, type MetFailPoint } from '../failpoint/failPoints';
import type { Connection, RequestHandler } from '../wire/connection';
import type { LegacyQuery } from '../wire/opQuery';
import type { WireMessage } from '../wire/opMsg';
import { documentReply, type Reply } from '../wire/reply';
import { checkApiVersion } from './apiVersion';
import { checkDatabase } from './arguments';
import { checkConcerns } from './concerns';
import type { Engine } from './engine';
import { labelled } from './errorLabels';
import { refuseUnknownOptions } from './knownOptions';
import { findCommand } from './registry';
import type { CommandDefinition, CommandRequest } from './request';
import { snapshotOf, withSnapshotTime } from './snapshotConcern';
import { enterSession, leaveAfterError, runOnce } from './sessionRules';
import { errorDocument } from './writeErrors';
import { withWriteConcern } from './writeConcern';

type IncomingCommand = Omit<CommandRequest, 'engine' | 'session' | 'transaction'> & {
  readonly definition: CommandDefinition;
};

/** Takes requests from connections to commands, and failures back as error replies. */
export class Dispatcher implements RequestHandler {
  constructor(private readonly engine: Engine) {}

  message(message: WireMessage, connection: Connection): Promise<Reply | undefined> | Reply | undefined {
    let body: Document | undefined;
    try {
      body = decodeCommand(message.body);
      const reply = this.command(body, { connection, sequences: message.sequences });
      return reply instanceof Promise ? reply.catch((error: unknown) => this.failure(error, body)) : reply;
    } catch (error) {
      return this.failure(error, body);
    }
  }

  async legacy(query: LegacyQuery, connection: Connection): Promise<Reply | undefined> {
    let body: Document | undefined;
    try {
      const { database } = query;
      body = unwrapLegacy(decodeDocument(query.body));
      const [name] = body.keys();
      if (name === undefined || !LEGACY_COMMANDS.has(name)) {
        throw new MongoError(
          352,
          `Unsupported OP_QUERY command: ${name ?? ''}. The client driver may require an upgrade.`,
        );
      }
      body.set('$db', database);
      return await this.command(body, { connection, sequences: new Map() });
    } catch (error) {
      return this.failure(error, body);
    }
  }

  closed(connection: Connection): void {
    this.engine.users.forget(connection);
  }

  /** Reads answer at once; only what waits for the disk, or for others, answers by a promise. */
  private command(
    body: Document,
    { connection, sequences }: Pick<CommandRequest, 'connection' | 'sequences'>,
  ): Promise<Reply> | Reply {
    const [name] = body.keys();
    if (name === undefined) throw failedToParse('a command must name itself in its first field');
    const database = databaseOf(body);
    const definition = findCommand(name, this.engine);
    if (!definition) throw commandNotFound(name);
    this.authorize(definition, { database, connection });
    const deadline = deadlineOf(body, definition);
    const incoming = { definition, name, database, body, connection, sequences, deadline };
    const met = this.engine.failPoints?.failCommand({ command: definition.name, body, connection });
    if (!met) return this.execute(incoming);
    return met.then((failPoint) => {
      // thrown before the command meets its session: the transaction that it belongs to goes on, or has not begun
      if (failPoint.error) throw failPoint.error;
      return this.execute(incoming, failPoint);
    });
  }

  private execute({ definition, ...incoming }: IncomingCommand, failPoint?: MetFailPoint): Promise<Reply> | Reply {
    const { body } = incoming;
    refuseUnknownOptions(definition, body);
    checkApiVersion(definition.name, body);
    checkConcerns(body, definition.name);
    const request = { engine: this.engine, ...incoming, ...enterSession(this.engine, definition, body) };
    const fail = (error: unknown): never => {
      leaveAfterError(request, definition);
      throw error;
    };
    const finish = (reply: Reply): Reply => withWriteConcern(body, reply, failPoint?.writeConcernError);
    try {
      const reply = runOnce(request, definition, () => runAtSnapshot(request, definition));
      return reply instanceof Promise ? reply.then(finish, fail) : finish(reply);
    } catch (error) {
      return fail(error);
    }
  }

  private authorize(
    definition: CommandDefinition,
    { database, connection }: { database: string; connection: Connection },
  ): void {
    checkDatabase(database);
    const { users } = this.engine;
    if (users.required && !definition.beforeSignIn && !users.isSignedIn(connection)) {
      throw unauthorized(`Command ${definition.name} requires authentication`);
    }
    if (definition.adminOnly && database !== 'admin') {
      throw unauthorized(`${definition.name} may only be run against the admin database.`);
    }
  }

  private failure(error: unknown, body: Document | undefined): Reply | undefined {
    if (error instanceof FailureToClose) return undefined;
    if (error instanceof MongoError) return documentReply(errorDocument(labelled(error, body)));
    this.engine.log(`command failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const message = error instanceof Error ? error.message : String(error);
    return documentReply(errorDocument(new MongoError(1, `internal error: ${message}`)));
  }
}

function runAtSnapshot(request: CommandRequest, definition: CommandDefinition): Promise<Reply> | Reply {
  const snapshot = snapshotOf(request.engine, definition.name, request.body);
  if (!snapshot) return definition.run(request);
  const reply = definition.run({ ...request, transaction: snapshot.transaction });
  if (reply instanceof Promise) return reply.then((late) => withSnapshotTime(late, snapshot));
  return withSnapshotTime(reply, snapshot);
}

const LEGACY_COMMANDS = new Set(['hello', 'isMaster', 'ismaster']);

function unwrapLegacy(document: Document): Document {
  const inner = document.get('$query') ?? document.get('query');
  return isDocument(inner) ? inner : document;
}

function databaseOf(body: Document): string {
  const database = body.get('$db');
  if (typeof database !== 'string') throw new MongoError(40571, 'OP_MSG requests require a $db argument');
  return database;
}

/** @throws MongoError 2 for a negative or broken maxTimeMS */
function deadlineOf(body: Document, definition: CommandDefinition): number | undefined {
  const limit: Value | undefined = body.get('maxTimeMS');
  if (limit === undefined || limit === null) return undefined;
  if (!isNumber(limit) || !Number.isFinite(toDouble(limit))) throw failedToParse('maxTimeMS must be a number');
  const milliseconds = toDouble(limit);
  if (milliseconds < 0) throw invalidOptions(`${milliseconds} value for maxTimeMS is out of range`);
  if (milliseconds === 0 || definition.name === 'getMore') return undefined;
  return Date.now() + milliseconds;
}
