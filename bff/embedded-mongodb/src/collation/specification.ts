/** MongoDB's collation document: checked, with its defaults filled in. */
import { exactInteger, isNumber } from '../bson/numeric';
import { showDocument, showValue } from '../bson/show';
import { typeName } from '../bson/types';
import type { Document, Value } from '../bson/value';
import { badValue, located, typeMismatch, unsupported } from '../errors/mongoError';

export interface CollationSpec {
  readonly locale: string;
  readonly caseLevel: boolean;
  readonly caseFirst: string;
  /** 1 base letters, 2 accents, 3 case, 4 punctuation where it is shifted, 5 code points. */
  readonly strength: number;
  readonly numericOrdering: boolean;
  readonly alternate: string;
  readonly maxVariable: string;
  readonly normalization: boolean;
  readonly backwards: boolean;
}

/** The version that MongoDB writes beside a collation (that of its ICU data). */
const VERSION = '57.1';

const FLAGS = new Set(['caseLevel', 'numericOrdering', 'normalization', 'backwards']);
const CHOICES: ReadonlyMap<string, readonly string[]> = new Map([
  ['caseFirst', ['off', 'upper', 'lower']],
  ['alternate', ['non-ignorable', 'shifted']],
  ['maxVariable', ['punct', 'space']],
]);

const DEFAULTS: Omit<CollationSpec, 'locale'> = {
  caseLevel: false,
  caseFirst: 'off',
  strength: 3,
  numericOrdering: false,
  alternate: 'non-ignorable',
  maxVariable: 'punct',
  normalization: false,
  backwards: false,
};

function wrongType(name: string, value: Value, expected: string): Error {
  return typeMismatch(
    `BSON field 'collation.${name}' is the wrong type '${typeName(value)}', expected type '${expected}'`,
  );
}

function strength(value: Value): number {
  const level = isNumber(value) ? exactInteger(value) : undefined;
  if (!isNumber(value)) throw wrongType('strength', value, 'int');
  if (level === undefined || level < 1n || level > 5n) {
    throw badValue(`Enumeration value '${showValue(value)}' for field 'collation.strength' is not a valid value.`);
  }
  return Number(level);
}

function option(name: string, value: Value): string | number | boolean {
  if (name === 'strength') return strength(value);
  if (FLAGS.has(name)) {
    if (typeof value !== 'boolean') throw wrongType(name, value, 'bool');
    return value;
  }
  const choices = CHOICES.get(name);
  if (!choices) throw located(40415, `BSON field 'collation.${name}' is an unknown field.`);
  if (typeof value !== 'string') throw wrongType(name, value, 'string');
  if (choices.includes(value)) return value;
  throw badValue(`Enumeration value '${value}' for field 'collation.${name}' is not a valid value.`);
}

/** Reads a collation document. Throws BadValue and others for what MongoDB refuses or this server can't do. */
export function parseCollation(document: Document): CollationSpec {
  const locale = document.get('locale');
  if (locale === undefined) throw located(40414, "BSON field 'collation.locale' is missing but a required field");
  if (typeof locale !== 'string') throw wrongType('locale', locale, 'string');
  const options = new Map<string, string | number | boolean>();
  for (const [name, value] of document) {
    if (name !== 'locale' && name !== 'version') options.set(name, option(name, value));
  }
  const spec = { ...DEFAULTS, ...Object.fromEntries(options), locale };
  refuseUnsupported(spec, document);
  return spec;
}

function refuseUnsupported(spec: CollationSpec, document: Document): void {
  const shown = showDocument(document);
  if (spec.backwards) throw unsupported(`the collation option 'backwards' in ${shown}`);
  if (spec.alternate === 'shifted' && spec.maxVariable === 'space') {
    throw unsupported(`the collation option 'maxVariable: "space"' in ${shown}`);
  }
}

/** The complete specification as `listIndexes` and `listCollections` show it. */
export function specDocument(spec: CollationSpec): Document {
  return new Map<string, Value>([
    ['locale', spec.locale],
    ['caseLevel', spec.caseLevel],
    ['caseFirst', spec.caseFirst],
    ['strength', spec.strength],
    ['numericOrdering', spec.numericOrdering],
    ['alternate', spec.alternate],
    ['maxVariable', spec.maxVariable],
    ['normalization', spec.normalization],
    ['backwards', spec.backwards],
    ['version', VERSION],
  ]);
}
