import { compareValues, equalValues } from '../../src/bson/compare';
import { encodeKey, keyText } from '../../src/bson/keyString';
import { typeName } from '../../src/bson/types';
import { documentOf, type Value } from '../../src/bson/value';
import { RANKED } from './samples';

const show = (value: Value): string => `${typeName(value)} ${String(value)}`;

function disagreements(order: (a: Value, b: Value) => number): string[] {
  return RANKED.flatMap((a) =>
    RANKED.filter((b) => Math.sign(order(a.value, b.value)) !== Math.sign(a.rank - b.rank)).map(
      (b) => `${show(a.value)} against ${show(b.value)}`,
    ),
  );
}

describe('comparison order', () => {
  test('holds for every pair of types and values', () => {
    expect(disagreements((a, b) => compareValues(a, b))).toEqual([]);
  });

  test('equality follows from it', () => {
    const wrong = RANKED.flatMap((a) => RANKED.filter((b) => equalValues(a.value, b.value) !== (a.rank === b.rank)));
    expect(wrong).toEqual([]);
  });

  test('missing ranks below null and with undefined', () => {
    expect(compareValues(undefined, null)).toBeLessThan(0);
    expect(compareValues(undefined, undefined)).toBe(0);
  });

  test('documents with the same fields in another order differ', () => {
    expect(equalValues(documentOf({ a: 1, b: 2 }), documentOf({ b: 2, a: 1 }))).toBe(false);
  });
});

describe('key strings', () => {
  const keyOrder = (a: Value, b: Value): number => Buffer.compare(encodeKey([a]), encodeKey([b]));

  test('order as the values do', () => {
    expect(disagreements(keyOrder)).toEqual([]);
  });

  test('descending order is the reverse, also in front of another field', () => {
    const descending = (a: Value, b: Value): number =>
      Buffer.compare(encodeKey([b, 0], [-1, 1]), encodeKey([a, 0], [-1, 1]));
    expect(disagreements(descending)).toEqual([]);
  });

  test('the first field decides, whatever the second is', () => {
    const compound = (a: Value, b: Value): number =>
      keyOrder(a, b) === 0 ? 0 : Buffer.compare(encodeKey([a, 'zz']), encodeKey([b, null]));
    expect(disagreements(compound)).toEqual([]);
  });

  test('values nested in arrays and documents order as they do alone', () => {
    const nested = (a: Value, b: Value): number => Buffer.compare(encodeKey([[a]]), encodeKey([[b]]));
    expect(disagreements(nested)).toEqual([]);
  });

  test('the text form tells values apart as equality does', () => {
    const wrong = RANKED.flatMap((a) =>
      RANKED.filter((b) => (keyText(a.value) === keyText(b.value)) !== (a.rank === b.rank)),
    );
    expect(wrong).toEqual([]);
  });
});
