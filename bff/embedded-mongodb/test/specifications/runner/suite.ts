import type { Document } from 'mongodb';

/** A file in the unified test format of the MongoDB drivers (1.x), as far as this runner reads it. */
export interface Suite {
  readonly description: string;
  readonly schemaVersion: string;
  readonly runOnRequirements?: readonly Requirement[];
  readonly createEntities?: readonly Document[];
  readonly initialData?: readonly CollectionData[];
  readonly tests: readonly Test[];
}

export interface Test {
  readonly description: string;
  readonly skipReason?: string;
  readonly runOnRequirements?: readonly Requirement[];
  readonly operations: readonly Operation[];
  readonly expectEvents?: readonly ExpectedEvents[];
  readonly outcome?: readonly CollectionData[];
}

export interface Requirement {
  readonly minServerVersion?: string;
  readonly maxServerVersion?: string;
  readonly topologies?: readonly string[];
  readonly auth?: boolean;
  readonly serverParameters?: Document;
  readonly serverless?: string;
  readonly csfle?: unknown;
}

export interface CollectionData {
  readonly databaseName: string;
  readonly collectionName: string;
  readonly createOptions?: Document;
  readonly documents?: readonly Document[];
}

export interface Operation {
  readonly name: string;
  readonly object: string;
  readonly arguments?: Document;
  readonly ignoreResultAndError?: boolean;
  readonly expectResult?: unknown;
  readonly expectError?: ExpectedError;
  readonly saveResultAsEntity?: string;
}

export interface ExpectedError {
  readonly isError?: boolean;
  readonly isClientError?: boolean;
  readonly isTimeoutError?: boolean;
  readonly errorContains?: string;
  readonly errorCode?: number;
  readonly errorCodeName?: string;
  readonly errorLabelsContain?: readonly string[];
  readonly errorLabelsOmit?: readonly string[];
  readonly errorResponse?: Document;
  readonly expectResult?: unknown;
}

export interface ExpectedEvents {
  readonly client: string;
  readonly eventType?: string;
  readonly events: readonly Document[];
  readonly ignoreExtraEvents?: boolean;
}

/** The case needs something that this runner or a single node does not have: neither passed nor failed. */
export class NotApplicable extends Error {}

/** What was found is not what the case expects. */
export class Difference extends Error {}
