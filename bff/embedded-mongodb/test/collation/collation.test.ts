import type * as bson from 'bson';
import { keyText } from '../../src/bson/keyString';
import { compileCollation } from '../../src/collation/collation';
import { doc, failure, matches } from '../match/support';

const collation = (spec: bson.Document) => compileCollation(doc(spec))!;

describe('collation', () => {
  test.each<[bson.Document, string, string, number]>([
    [{ locale: 'en', strength: 1 }, 'e', 'É', 0],
    [{ locale: 'en', strength: 1, caseLevel: true }, 'e', 'é', 0],
    [{ locale: 'en', strength: 1, caseLevel: true }, 'e', 'E', -1],
    [{ locale: 'en', strength: 2 }, 'abc', 'ABC', 0],
    [{ locale: 'en', strength: 2 }, 'e', 'é', -1],
    [{ locale: 'en' }, 'a', 'A', -1],
    [{ locale: 'en', caseFirst: 'upper' }, 'a', 'A', 1],
    [{ locale: 'en', numericOrdering: true }, '10', '9', 1],
    [{ locale: 'en' }, '10', '9', -1],
    [{ locale: 'en', alternate: 'shifted' }, 'black-bird', 'blackbird', 0],
    [{ locale: 'en', alternate: 'shifted', strength: 4 }, 'black-bird', 'blackbird', -1],
    [{ locale: 'sv' }, 'z', 'ä', -1],
    [{ locale: 'de' }, 'z', 'ä', 1],
    [{ locale: 'zh' }, '安', '北', -1],
    [{ locale: 'de@collation=phonebook' }, 'Ad', 'Ä', -1],
    [{ locale: 'en_US', strength: 5 }, 'a', 'a', 0],
  ])('%j: %s against %s', (spec, a, b, expected) => {
    expect(Math.sign(collation(spec).compare(a, b))).toBe(expected);
    expect(collation(spec).equals(a, b)).toBe(expected === 0);
    if (expected === 0) expect(collation(spec).key(a)).toBe(collation(spec).key(b));
  });

  const LETTERS =
    'a á A ä Å å aa ae æ Æ o ø Ø ö ő oe œ u ü ű y ue i I ı İ s ss ß ẞ d đ ð l ł th þ ñ n v w ch か カ ｶ が'
      .concat(' 中 é e\u0301 e ﬁ fi １ 1 01 ² 2 - _ ё е й и σ ς Σ K k \u212a 가 각 ž z')
      .split(' ');
  test.each(
    ['en', 'da', 'sv', 'de@collation=phonebook', 'tr', 'lt', 'hu', 'zh', 'ja'].flatMap((locale) => [
      { locale, strength: 1 },
      { locale, strength: 2 },
      { locale, strength: 1, caseLevel: true },
      { locale, alternate: 'shifted', numericOrdering: true },
    ]),
  )('%j: keys are equal where strings are, and only there', (spec) => {
    const { equals, key } = collation(spec);
    const wrong = LETTERS.flatMap((a) =>
      LETTERS.filter((b) => equals(a, b) !== (key(a) === key(b))).map((b) => `${a} ${b}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each<[bson.Document, string, string]>([
    [{ locale: 'en', strength: 1 }, 'straße', 'STRASSE'],
    [{ locale: 'en', strength: 1 }, 'ａｂ', 'ab'],
    [{ locale: 'ja', strength: 1 }, 'カナ', 'かな'],
    [{ locale: 'en', strength: 3 }, 'e\u0301', 'é'],
    [{ locale: 'en', numericOrdering: true }, 'a01', 'a1'],
  ])('%j: %s and %s are equal and share a key', (spec, a, b) => {
    expect(collation(spec).compare(a, b)).toBe(0);
    expect(keyText(a, collation(spec))).toBe(keyText(b, collation(spec)));
  });

  test('keys keep apart what differs at the strength', () => {
    expect(collation({ locale: 'en', strength: 2 }).key('e')).not.toBe(
      collation({ locale: 'en', strength: 2 }).key('é'),
    );
    expect(collation({ locale: 'en' }).key('a')).not.toBe(collation({ locale: 'en' }).key('A'));
  });

  test('the simple collation is none', () => {
    expect(compileCollation(doc({ locale: 'simple' }))).toBeUndefined();
  });

  test('the specification is completed', () => {
    expect(Object.fromEntries(collation({ locale: 'fr', strength: 2 }).spec)).toEqual({
      locale: 'fr',
      caseLevel: false,
      caseFirst: 'off',
      strength: 2,
      numericOrdering: false,
      alternate: 'non-ignorable',
      maxVariable: 'punct',
      normalization: false,
      backwards: false,
      version: '57.1',
    });
  });

  test('queries compare by it', () => {
    const insensitive = collation({ locale: 'en', strength: 2 });
    expect(matches({ a: 'ABC' }, { a: 'abc' }, insensitive)).toBe(true);
    expect(matches({ a: { $in: ['ABC', 'x'] } }, { a: ['abc'] }, insensitive)).toBe(true);
    expect(matches({ a: { $ne: 'ABC' } }, { a: 'abc' }, insensitive)).toBe(false);
    expect(matches({ a: { $gt: 'B' } }, { a: 'b' }, insensitive)).toBe(false);
    expect(matches({ a: { b: 'X' } }, { a: { b: 'x' } }, insensitive)).toBe(true);
    expect(matches({ a: /ABC/ }, { a: 'abc' }, insensitive)).toBe(false);
  });

  test.each<[bson.Document, number, string]>([
    [{ strength: 1 }, 40414, "BSON field 'collation.locale' is missing but a required field"],
    [{ locale: 'en', foo: 1 }, 40415, "BSON field 'collation.foo' is an unknown field."],
    [{ locale: 'xx_notthere' }, 2, "Field 'locale' is invalid"],
    [{ locale: 5 }, 14, "BSON field 'collation.locale' is the wrong type 'int', expected type 'string'"],
    [{ locale: 'en', strength: 6 }, 2, "Enumeration value '6' for field 'collation.strength' is not a valid value."],
    [
      { locale: 'en', caseFirst: 'x' },
      2,
      "Enumeration value 'x' for field 'collation.caseFirst' is not a valid value.",
    ],
    [{ locale: 'fr', backwards: true }, 115, "the collation option 'backwards'"],
  ])('%j is refused', (spec, code, message) => {
    const error = failure(() => compileCollation(doc(spec)));
    expect(error.code).toBe(code);
    expect(error.errmsg).toContain(message);
  });
});
