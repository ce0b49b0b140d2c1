import type { PersonKey } from '../../../kernel/ids';
import type { Sensitive } from '../../../kernel/sensitive';

/** What is held about a person, by who answers for it. */
export type DataKind = 'IDENTITY' | 'ACCOUNTS' | 'PRIVACY' | 'SOCIAL_SECURITY' | 'TRAFFIC' | 'HOUSING_FUND';

export type HeldCell = string | Sensitive;

/** Records of one sort. Only the person's own file shows the cells; pages show how many there are. */
export interface HeldTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly HeldCell[])[];
}

/** Everything of one kind, as it is at this moment. */
export interface HeldData {
  /** Who answers for it, as a citizen knows them. */
  readonly source: string;
  readonly phone: string | null;
  /** When it was handed over; null for what we keep ourselves, or when nobody can say. */
  readonly asOf: Date | null;
  readonly tables: readonly HeldTable[];
}

/** Whose data: the person, and the account and session that ask. */
export interface DataSubject {
  readonly personKey: PersonKey;
  readonly accountId: string;
}

/** A domain that holds personal data says what it holds. `privacy` knows only this. */
export interface DataHolder {
  readonly kind: DataKind;
  /** 社会保险. */
  readonly title: string;
  /** Rejects when the records can't be read just now. */
  read(subject: DataSubject): Promise<HeldData>;
}

/** One kind on the page of one's data; `held` is null when it could not be read. */
export interface HeldKind {
  readonly kind: DataKind;
  readonly title: string;
  readonly held: HeldData | null;
}

/** One kind in a file: nothing in it is masked any more. */
export interface CopiedKind {
  readonly title: string;
  readonly source: string;
  readonly asOf: string | null;
  readonly tables: readonly {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
}
