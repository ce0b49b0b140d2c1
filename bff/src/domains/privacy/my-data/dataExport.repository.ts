import { mongo } from 'mongoose';
import type { PersonKey } from '../../../kernel/ids';
import { bytesOf } from '../../../storage/bytes';
import type { Vault } from '../../../storage/vault';
import type { DataExport, DataFileFormat } from './dataExport.entity';
import { DataExportModel, type DataExportDocument } from './dataExport.model';

const entityOf = ({ _id, exportId, state, ...row }: DataExportDocument): DataExport => ({
  id: exportId,
  personKey: _id as PersonKey,
  accountId: row.accountId,
  sessionId: row.sessionId,
  state: state as DataExport['state'],
  done: row.done,
  total: row.total,
  requestedAt: row.requestedAt,
  readyAt: row.readyAt,
  expiresAt: row.expiresAt,
  count: row.count,
  bytes: row.bytes,
});

const isDuplicate = (error: unknown): boolean => error instanceof mongo.MongoServerError && error.code === 11_000;
const LIGHT = { html: 0, json: 0 } as const;

/** Both files of a copy, in clear. */
export interface CopiedFiles {
  readonly html: string;
  readonly json: string;
}

/** Copies of personal data: sealed, one a person, gone after a day. */
export class DataExportRepository {
  constructor(private readonly vault: Vault) {}

  async find(personKey: PersonKey): Promise<DataExport | null> {
    const row = await DataExportModel.findById(personKey, LIGHT).lean<DataExportDocument>();
    return row && entityOf(row);
  }

  /** In the place of the one that was read before; false when another request was faster. */
  async replace({ id: exportId, personKey, ...fields }: DataExport, before: DataExport | null): Promise<boolean> {
    const blank = { ...fields, exportId, claimedUntil: null, html: null, json: null };
    try {
      if (!before) {
        await DataExportModel.create({ _id: personKey, ...blank });
        return true;
      }
      const same = { _id: personKey, exportId: before.id, state: before.state };
      return (await DataExportModel.updateOne(same, blank)).matchedCount === 1;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** One that waits, or whose maker has died; null when there is none. */
  async claim(now: Date, until: Date): Promise<DataExport | null> {
    const row = await DataExportModel.findOneAndUpdate(
      { state: { $in: ['WAITING', 'WORKING'] }, $or: [{ claimedUntil: null }, { claimedUntil: { $lt: now } }] },
      { state: 'WORKING', claimedUntil: until, done: 0 },
      { returnDocument: 'after', projection: LIGHT },
    ).lean<DataExportDocument>();
    return row && entityOf(row);
  }

  async progress({ personKey, id }: DataExport, done: number): Promise<void> {
    await DataExportModel.updateOne({ _id: personKey, exportId: id, state: 'WORKING' }, { done });
  }

  async finish({ personKey, id }: DataExport, { html, json }: CopiedFiles, readyAt: Date): Promise<void> {
    const bytes = Buffer.byteLength(html) + Buffer.byteLength(json);
    const files = { html: this.vault.seal(html), json: this.vault.seal(json), bytes };
    await DataExportModel.updateOne(
      { _id: personKey, exportId: id, state: 'WORKING' },
      { state: 'READY', readyAt, claimedUntil: null, ...files },
    );
  }

  async fail({ personKey, id }: DataExport): Promise<void> {
    await DataExportModel.updateOne(
      { _id: personKey, exportId: id, state: 'WORKING' },
      { state: 'FAILED', claimedUntil: null },
    );
  }

  /** A file in clear; null unless the copy is ready and was asked for by this very sign-in of this person. */
  async read(
    { id, personKey, sessionId }: Pick<DataExport, 'id' | 'personKey' | 'sessionId'>,
    format: DataFileFormat,
    now: Date,
  ): Promise<string | null> {
    const own = { _id: personKey, exportId: id, sessionId, state: 'READY', expiresAt: { $gt: now } };
    const row = await DataExportModel.findOne(own).lean<DataExportDocument>();
    const sealed = format === 'HTML' ? row?.html : row?.json;
    return sealed ? this.vault.open(bytesOf(sealed)) : null;
  }

  async remove(personKey: PersonKey): Promise<void> {
    await DataExportModel.deleteOne({ _id: personKey });
  }
}
