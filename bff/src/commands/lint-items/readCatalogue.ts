import { createHash } from 'node:crypto';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { catalogDataSets } from '../../domains/catalog/handover/catalog.dataset';
import { RecordJudge } from '../../domains/exchange/recordJudge.service';
import type { DataSet, RecordFields, RecordKeys } from '../../kernel/dataset';
import { HandoverRefused, type HandedRecord, type Handover } from '../../ports/handover';

/** A record as it would be stored, and where it stands. */
export interface ReadRecord {
  readonly file: string;
  readonly line: number;
  readonly fields: RecordFields;
}

/** A row that no loader would take. */
export interface RefusedRow {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly reason: string;
}

export interface ReadCatalogue {
  /** By data set, then by the record's id. */
  readonly records: ReadonlyMap<string, ReadonlyMap<string, ReadRecord>>;
  readonly refused: readonly RefusedRow[];
}

const noPerson = (): never => {
  throw new Error('the catalogue holds no personal data');
};

/** The catalogue seals nothing and knows no person: its records need no keys. */
const NO_KEYS: RecordKeys = {
  seal: noPerson,
  personKey: noPerson,
  lookupKey: noPerson,
  digest: (text) => createHash('sha256').update(text).digest('base64url'),
};

class CatalogueReader {
  readonly records = new Map<string, Map<string, ReadRecord>>();
  readonly refused: RefusedRow[] = [];

  constructor(private readonly today: BusinessDate) {}

  async read(handover: Handover): Promise<void> {
    const dataSet = catalogDataSets.find(({ name }) => name === handover.dataSet);
    if (!dataSet) throw new HandoverRefused(`${handover.dataSet} is no data set of the catalogue`);
    const judge = new RecordJudge(dataSet, NO_KEYS, this.today);
    const reading = await handover.open(judge.wanted());
    const missing = reading.columns ? judge.missing(reading.columns) : [];
    if (missing.length > 0) {
      await reading.close();
      throw new HandoverRefused(`the header lacks the required column ${missing.join(', ')}`);
    }
    for await (const group of reading.records()) {
      for (const record of group) this.#take({ dataSet, judge, file: handover.fileName }, record);
    }
  }

  #take({ dataSet, judge, file }: { dataSet: DataSet; judge: RecordJudge; file: string }, record: HandedRecord): void {
    const known = this.records.get(dataSet.name) ?? new Map<string, ReadRecord>();
    this.records.set(dataSet.name, known);
    const judgement = judge.judge(record);
    if (judgement.kind === 'refused') {
      const { line, column, reason } = judgement.rejection;
      this.refused.push({ file, line, column, reason });
    }
    if (judgement.kind === 'delete') known.delete(judgement.id);
    if (judgement.kind !== 'write') return;
    const { id, line, row } = judgement;
    known.set(id, { file, line, fields: dataSet.fields(row, NO_KEYS) });
  }
}

/** Reads files of the catalogue into memory as the loader would, without a database. Throws `HandoverRefused` with the file's name. */
export async function readCatalogue(handovers: readonly Handover[], today: BusinessDate): Promise<ReadCatalogue> {
  const reader = new CatalogueReader(today);
  for (const handover of handovers) {
    try {
      await reader.read(handover);
    } catch (error) {
      if (!(error instanceof HandoverRefused)) throw error;
      throw new HandoverRefused(`${handover.fileName}: ${error.message}`, { cause: error });
    }
  }
  return reader;
}
