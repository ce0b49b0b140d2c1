import { compareValues, equalValues } from '../../src/bson/compare';
import { encodeKey, keyText } from '../../src/bson/keyString';
import { typeName } from '../../src/bson/types';
import { documentOf, type Value } from '../../src/bson/value';
import { RANKED } from './samples';

const show = (value: Value): string => `${typeName(value)} ${String(value)}`;

/** Pairs that `order` ranks otherwise than the table; `prepare` makes of each value what is compared. */
function disagreements<T>(prepare: (value: Value) => T, order: (a: T, b: T) => number): string[] {
  const entries = RANKED.map((entry) => ({ ...entry, prepared: prepare(entry.value) }));
  return entries.flatMap((a) =>
    entries
      .filter((b) => Math.sign(order(a.prepared, b.prepared)) !== Math.sign(a.rank - b.rank))
      .map((b) => `${show(a.value as Value)} against ${show(b.value as Value)}`),
  );
}

describe('comparison order', () => {
  test('holds for every pair of types and values', () => {
    expect(disagreements((value) => value, compareValues)).toEqual([]);
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
  test('order as the values do', () => {
    expect(disagreements((value) => encodeKey([value]), Buffer.compare)).toEqual([]);
  });

  test('descending order is the reverse, also in front of another field', () => {
    const reversed = (a: Uint8Array, b: Uint8Array): number => Buffer.compare(b, a);
    expect(disagreements((value) => encodeKey([value, 0], [-1, 1]), reversed)).toEqual([]);
  });

  test('the first field decides, whatever the second is', () => {
    const prepare = (value: Value) => ({ low: encodeKey([value, null]), high: encodeKey([value, 'zz']) });
    const order = (a: ReturnType<typeof prepare>, b: ReturnType<typeof prepare>): number => {
      if (Buffer.compare(a.low, b.low) === 0) return 0;
      return Buffer.compare(a.high, b.low) < 0 ? -1 : Buffer.compare(a.low, b.high) > 0 ? 1 : NaN;
    };
    expect(disagreements(prepare, order)).toEqual([]);
  });

  test('values nested in arrays and documents order as they do alone', () => {
    expect(disagreements((value) => encodeKey([[value]]), Buffer.compare)).toEqual([]);
    expect(disagreements((value) => encodeKey([documentOf({ a: documentOf({ b: value }) })]), Buffer.compare)).toEqual(
      [],
    );
  });

  test('the text form tells values apart as equality does', () => {
    const texts = RANKED.map(({ value, rank }) => ({ rank, text: keyText(value) }));
    const wrong = texts.flatMap((a) => texts.filter((b) => (a.text === b.text) !== (a.rank === b.rank)));
    expect(wrong).toEqual([]);
  });
});
