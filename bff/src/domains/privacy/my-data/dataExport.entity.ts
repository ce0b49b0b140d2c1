import type { PersonKey } from '../../../kernel/ids';

export type DataExportState = 'WAITING' | 'WORKING' | 'READY' | 'FAILED';

/** A copy of one's data on its way (PIPL art. 45): one a person, the newest. */
export interface DataExport {
  readonly id: string;
  readonly personKey: PersonKey;
  readonly accountId: string;
  /** Only this sign-in may see and fetch it. */
  readonly sessionId: string;
  readonly state: DataExportState;
  /** How many kinds are read, and of how many. */
  readonly done: number;
  readonly total: number;
  readonly requestedAt: Date;
  readonly readyAt: Date | null;
  /** Then it is deleted. */
  readonly expiresAt: Date;
  /** How many were asked for since the first of a row; forgotten with the document. */
  readonly count: number;
  /** UTF-8 bytes of both files. */
  readonly bytes: number;
}

export type DataFileFormat = 'HTML' | 'JSON';

export interface DataFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}
