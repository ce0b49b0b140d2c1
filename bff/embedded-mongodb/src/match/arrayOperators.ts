/** $size, $all, $elemMatch. */
import { exactInteger, isNumber } from '../bson/numeric';
import { showShort } from '../bson/show';
import { type Document, isRegex, type Value } from '../bson/value';
import { badValue } from '../errors/mongoError';
import { equalTo, matchesRegex } from './comparison';
import { all, type Condition, leaf, onValue } from './condition';
import { matched } from './fieldPath';
import { isOperators, isPathOperators, type Operand, type QueryContext } from './operand';

export function parseSize({ value }: Operand): Condition {
  if (!isNumber(value)) throw badValue(`Failed to parse $size. Expected a number in: $size: ${showShort(value)}`);
  const size = exactInteger(value);
  if (size === undefined) throw badValue(`Failed to parse $size. Expected an integer: $size: ${showShort(value)}`);
  if (size < 0n) throw badValue(`Failed to parse $size. Expected a non-negative number in: $size: ${showShort(value)}`);
  const length = Number(size);
  return leaf((found) => Array.isArray(found) && found.length === length, 'whole');
}

export function parseAll(operand: Operand, context: QueryContext): Condition {
  const { value } = operand;
  if (!Array.isArray(value)) throw badValue('$all needs an array');
  if (value.length === 0) return leaf(() => false);
  const withElemMatch = isOperators(value[0]) && value[0].has('$elemMatch');
  return all(
    value.map((entry) => {
      if (isRegex(entry)) return leaf(matchesRegex(entry));
      if (!isOperators(entry) && !withElemMatch) return leaf(equalTo(entry, context.collation), 'each', entry);
      if (!withElemMatch) throw badValue('no $ expressions in $all');
      const inner = entry instanceof Map ? entry.get('$elemMatch') : undefined;
      if (inner === undefined || !(entry instanceof Map) || entry.size !== 1) {
        throw badValue('$all/$elemMatch has to be consistent');
      }
      return parseElemMatch({ ...operand, value: inner }, context);
    }),
  );
}

/** An array as the document of its indexes, which `$elemMatch` sees when an element is itself an array. */
function asDocument(value: Value | undefined): Document | undefined {
  if (value instanceof Map) return value;
  return Array.isArray(value) ? new Map(value.map((element, index) => [String(index), element])) : undefined;
}

function elementTest(query: Document, path: string, context: QueryContext): (element: Value) => boolean {
  if (isPathOperators(query)) return onValue(context.parser.operators(query, path, context));
  const test = context.parser.elements(query, { ...context, insideElemMatch: true });
  return (element) => {
    const document = asDocument(element);
    return document !== undefined && test(document);
  };
}

export function parseElemMatch({ value, path }: Operand, context: QueryContext): Condition {
  if (!(value instanceof Map)) throw badValue('$elemMatch needs an Object');
  const test = elementTest(value, path, context);
  return leaf((found) => {
    if (!Array.isArray(found)) return false;
    for (let i = 0; i < found.length; i++) {
      if (test(found[i]!)) {
        matched.index = i;
        return true;
      }
    }
    return false;
  }, 'whole');
}
