/** String comparison by a locale's rules (MongoDB's collation document), on top of `Intl.Collator`. */
import type { Document } from '../bson/value';

export interface Collation {
  compare(a: string, b: string): number;
  equals(a: string, b: string): boolean;
  /** A text that is the same for strings that are equal under this collation: for hashing and equality keys, not for order. */
  key(text: string): string;
  /** The complete specification with the defaults filled in, as `listIndexes` shows it. */
  readonly spec: Document;
}
