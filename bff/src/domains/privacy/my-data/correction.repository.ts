import { mongo } from 'mongoose';
import type { PersonKey } from '../../../kernel/ids';
import { bytesOf } from '../../../storage/bytes';
import type { Vault } from '../../../storage/vault';
import type { Correction, CorrectionState } from './correction.entity';
import { CorrectionModel, type CorrectionDocument } from './correction.model';
import type { DataKind } from './myData.entity';

const isDuplicate = (error: unknown): boolean => error instanceof mongo.MongoServerError && error.code === 11_000;

/** A move of a case, and for whom it is made: the filter of the guarded write. */
export interface CorrectionMove {
  readonly id: string;
  readonly from: readonly CorrectionState[];
  readonly to: CorrectionState;
  readonly personKey?: PersonKey;
  readonly staffKey?: PersonKey;
}

/** What a move writes besides the state. */
export interface CorrectionChange {
  readonly staffKey?: PersonKey;
  readonly answer?: string;
  readonly answeredAt?: Date;
}

/** Requests to correct a record; their texts are sealed, as people write numbers into them. */
export class CorrectionRepository {
  constructor(private readonly vault: Vault) {}

  /** False when the case number is taken. */
  async insert(correction: Correction, forgetAt: Date): Promise<boolean> {
    const { id, record, wrong, evidence, answer: _answer, ...fields } = correction;
    const seal = (text: string): Buffer => this.vault.seal(text);
    try {
      await CorrectionModel.create({
        ...{ _id: id, ...fields, forgetAt, answer: null },
        ...{ record: seal(record), wrong: seal(wrong), evidence: seal(evidence) },
      });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  async find(id: string): Promise<Correction | null> {
    const row = await CorrectionModel.findById(id).lean<CorrectionDocument>();
    return row && this.#entityOf(row);
  }

  /** The person's own, the newest first. */
  async listOf(personKey: PersonKey, most: number): Promise<Correction[]> {
    const found = CorrectionModel.find({ personKey }).sort({ submittedAt: -1 }).limit(most);
    return (await found.lean<CorrectionDocument[]>()).map((row) => this.#entityOf(row));
  }

  /** Those in these states, the longest waiting first. */
  async listIn(states: readonly CorrectionState[], most: number): Promise<Correction[]> {
    const found = CorrectionModel.find({ state: { $in: [...states] } }).sort({ submittedAt: 1 });
    return (await found.limit(most).lean<CorrectionDocument[]>()).map((row) => this.#entityOf(row));
  }

  countIn(states: readonly CorrectionState[], personKey?: PersonKey): Promise<number> {
    return CorrectionModel.countDocuments({ state: { $in: [...states] }, ...(personKey && { personKey }) });
  }

  /** The case after the move; null when it was in another state, or is not theirs, and nothing changed. */
  async move({ from, to, id, ...whose }: CorrectionMove, change: CorrectionChange = {}): Promise<Correction | null> {
    const { answer, ...fields } = change;
    const sealed = answer === undefined ? {} : { answer: this.vault.seal(answer) };
    const row = await CorrectionModel.findOneAndUpdate(
      { _id: id, state: { $in: [...from] }, ...whose },
      { state: to, ...fields, ...sealed },
      { returnDocument: 'after' },
    ).lean<CorrectionDocument>();
    return row && this.#entityOf(row);
  }

  #entityOf({ _id: id, forgetAt: _forgetAt, ...row }: CorrectionDocument): Correction {
    const open = (sealed: Buffer): string => this.vault.open(bytesOf(sealed));
    return {
      ...row,
      id,
      personKey: row.personKey as PersonKey,
      staffKey: row.staffKey as PersonKey | null,
      kind: row.kind as DataKind,
      state: row.state as CorrectionState,
      record: open(row.record),
      wrong: open(row.wrong),
      evidence: open(row.evidence),
      answer: row.answer && open(row.answer),
    };
  }
}
