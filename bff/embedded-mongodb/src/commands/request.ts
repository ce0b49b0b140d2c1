import type { Document, Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import type { Variables } from '../expression/types';
import type { Session } from '../transactions/session';
import type { Transaction } from '../transactions/transaction';
import type { Connection } from '../wire/connection';
import type { Reply } from '../wire/reply';
import type { Engine } from './engine';

/** One command as it reaches its handler. */
export interface CommandRequest {
  readonly engine: Engine;
  readonly connection: Connection;
  readonly name: string;
  readonly database: string;
  readonly body: Document;
  /** Documents of kind-1 sections, as bytes. */
  readonly sequences: ReadonlyMap<string, readonly Buffer[]>;
  readonly session?: Session;
  readonly transaction?: Transaction;
  /** Milliseconds since the epoch at which maxTimeMS ends the command. */
  readonly deadline?: number;
}

export interface CommandDefinition {
  readonly name: string;
  /** Options the command knows, besides the generic ones; any other is refused. */
  readonly options: readonly string[];
  /** Takes any option: drivers announce their abilities in hello, whether the server knows them or not. */
  readonly anyOption?: boolean;
  /** May be a statement of a multi-document transaction. */
  readonly inTransaction?: boolean;
  /** A write that a driver may send again with the same number, and gets the same answer. */
  readonly retryable?: boolean;
  readonly adminOnly?: boolean;
  /** Served before a user has signed in. */
  readonly beforeSignIn?: boolean;
  run(request: CommandRequest): Promise<Reply> | Reply;
}

/** Collation and variables that a command brings for its query parts. */
export interface QueryOptions {
  readonly collation?: Collation;
  readonly variables?: Variables;
}

export type { Document, Value };
