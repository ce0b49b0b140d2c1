import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { PersonKey } from '../kernel/ids';
import type { RecordKind } from '../kernel/reads';

/** A record about a person that stands in the place of a paper: who decides can look it up, so the person need not bring it. */
export interface HeldRecord {
  /** The licence type of the paper, as materials name it: `driving-licence`. */
  readonly licenceType: string;
  /** What it is, for the person themself, without any number: `驾驶证，准驾车型 C1`. */
  readonly words: string;
  /** The department whose record it is. */
  readonly source: string;
  /** When the department handed the record over; null: nobody can say. */
  readonly asOf: Date | null;
}

/** What one department's records hold of papers that materials ask for. A licence library is one more. */
export interface HeldRecords {
  /** The licence types that these records may answer for. */
  readonly licenceTypes: readonly string[];
  /** Under which kind reading them is noted. */
  readonly recordKind: RecordKind;
  /** Only what is there and valid. Throws the department's own failure when its records cannot be read. */
  held(person: PersonKey, today: BusinessDate): Promise<readonly HeldRecord[]>;
}
