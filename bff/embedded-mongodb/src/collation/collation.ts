/** String comparison by a locale's rules (MongoDB's collation document), on top of `Intl.Collator`. */
import { showDocument } from '../bson/show';
import type { Document } from '../bson/value';
import { badValue } from '../errors/mongoError';
import { equalityKeyOf } from './equalityKey';
import { type CollationSpec, parseCollation, specDocument } from './specification';

export interface Collation {
  compare(a: string, b: string): number;
  equals(a: string, b: string): boolean;
  /** A text that is the same for strings that are equal under this collation: for hashing and equality keys, not for order. */
  key(text: string): string;
  /** The complete specification with the defaults filled in, as `listIndexes` shows it. */
  readonly spec: Document;
}

/** ICU's names of collation variants and the ones of BCP 47. */
const VARIANTS: Readonly<Record<string, string>> = {
  phonebook: 'phonebk',
  traditional: 'trad',
  dictionary: 'dict',
  gb2312han: 'gb2312',
};

/** "zh@collation=stroke" and "en_US" as BCP 47 writes them. */
function languageTag(locale: string): string {
  const [name = '', variant] = locale.split('@collation=');
  const tag = name.replaceAll('_', '-');
  return variant === undefined ? tag : `${tag}-u-co-${VARIANTS[variant] ?? variant}`;
}

function sensitivity({ strength, caseLevel }: CollationSpec): 'base' | 'case' | 'accent' | 'variant' {
  if (strength >= 3) return 'variant';
  if (strength === 2) return caseLevel ? 'variant' : 'accent';
  return caseLevel ? 'case' : 'base';
}

function newCollator(spec: CollationSpec, ignorePunctuation: boolean): Intl.Collator {
  return new Intl.Collator(languageTag(spec.locale), {
    usage: 'sort',
    sensitivity: sensitivity(spec),
    numeric: spec.numericOrdering,
    caseFirst: spec.caseFirst === 'upper' || spec.caseFirst === 'lower' ? spec.caseFirst : 'false',
    ignorePunctuation,
  });
}

function supported(locale: string): boolean {
  try {
    return Intl.Collator.supportedLocalesOf(languageTag(locale)).length > 0;
  } catch {
    return false;
  }
}

function comparatorOf(spec: CollationSpec): (a: string, b: string) => number {
  const shifted = spec.alternate === 'shifted';
  const first = newCollator(spec, shifted).compare;
  // Level four looks at the punctuation that "shifted" hides from the first three, level five at the code points.
  const second = shifted && spec.strength >= 4 ? newCollator(spec, false).compare : () => 0;
  const last = spec.strength === 5 ? Buffer.compare : () => 0;
  if (spec.strength < 4) return first;
  return (a, b) => first(a, b) || second(a, b) || last(Buffer.from(a), Buffer.from(b));
}

/**
 * Compiles a collation document; undefined for the simple collation, which compares bytes.
 * Throws BadValue for an unknown locale and the errors of `parseCollation`.
 */
export function compileCollation(document: Document): Collation | undefined {
  const spec = parseCollation(document);
  if (spec.locale === 'simple') return undefined;
  if (!supported(spec.locale)) throw badValue(`Field 'locale' is invalid in: ${showDocument(document)}`);
  const compare = comparatorOf(spec);
  return {
    compare,
    equals: (a, b) => a === b || compare(a, b) === 0,
    key: equalityKeyOf(spec, compare),
    spec: specDocument(spec),
  };
}
