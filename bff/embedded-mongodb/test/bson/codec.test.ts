import * as bson from 'bson';
import { decodeDocument } from '../../src/bson/decode';
import { encodeDocument } from '../../src/bson/encode';
import { typeNumber } from '../../src/bson/types';
import { type Document, documentOf, type Value } from '../../src/bson/value';
import { RANKED } from './samples';

const roundTrip = (document: Document): Document => decodeDocument(encodeDocument(document));

function failure(bytes: Uint8Array): { code?: number; codeName?: string } {
  try {
    decodeDocument(bytes);
  } catch (error) {
    return error as { code: number; codeName: string };
  }
  return {};
}

describe('codec', () => {
  test.each(RANKED.map(({ value }) => [typeNumber(value), value]))(
    'a value of type %d keeps type and value',
    (type, value) => {
      const document = documentOf({
        first: value as Value,
        list: [value as Value],
        inner: documentOf({ x: value as Value }),
      });
      const copy = roundTrip(document);
      expect(typeNumber(copy.get('first'))).toBe(type);
      expect(Buffer.from(encodeDocument(copy)).equals(encodeDocument(document))).toBe(true);
    },
  );

  test('writes the same bytes as the bson library', () => {
    const plain = {
      _id: new bson.ObjectId('65f1c0ffee0ddba11ca70001'),
      name: '王小明 and a longer text that is not short any more 😀',
      short: 'abc',
      count: 7,
      ratio: 1.25,
      whole: new bson.Double(3),
      long: bson.Long.fromString('-9007199254740993'),
      decimal: bson.Decimal128.fromString('12.340'),
      at: new Date(1771900000123),
      before: new Date(-5),
      on: true,
      none: null,
      uuid: new bson.UUID('00000000-0000-4000-8000-000000000001'),
      old: new bson.Binary(Buffer.from('abc'), 2),
      re: new bson.BSONRegExp('^a', 'im'),
      stamp: new bson.Timestamp({ t: 5, i: 6 }),
      code: new bson.Code('f()'),
      scoped: new bson.Code('f()', { a: 1 }),
      min: new bson.MinKey(),
      list: [1, [2, 'x'], { y: null }],
    };
    const bytes = bson.serialize(plain);
    expect(Buffer.from(encodeDocument(decodeDocument(bytes))).equals(bytes)).toBe(true);
  });

  test('integer-like and odd names keep their place', () => {
    const document = documentOf({});
    for (const name of ['b', '10', '2', '__proto__', 'constructor', '', 'a.b', '$x']) document.set(name, name);
    expect([...roundTrip(document).keys()]).toEqual(['b', '10', '2', '__proto__', 'constructor', '', 'a.b', '$x']);
  });

  test('documents larger than the first buffer are written whole', () => {
    const text = '字'.repeat(200_000);
    expect(roundTrip(documentOf({ list: [text, text] })).get('list')).toEqual([text, text]);
  });

  test('a name with a null byte is refused', () => {
    expect(() => encodeDocument(documentOf({ 'a\0b': 1 }))).toThrow('field name must not contain a null byte');
  });

  test('a date that JS cannot hold is refused when it is written', () => {
    expect(() => encodeDocument(documentOf({ at: new Date(NaN) }))).toThrow('date outside the range');
  });

  test('200 levels are read, 201 are refused', () => {
    const nested = (levels: number): bson.Document => {
      let document: bson.Document = {};
      for (let i = 1; i < levels; i++) document = { a: document };
      return document;
    };
    expect(failure(bson.serialize(nested(200)))).toEqual({});
    expect(failure(bson.serialize(nested(201)))).toMatchObject({ code: 15, codeName: 'Overflow' });
  });

  test('truncated bytes and changed lengths never read beyond the end', () => {
    const good = encodeDocument(
      documentOf({ a: 'text', b: [1, 2n], c: documentOf({ d: 1.5 }), e: new bson.Binary(Buffer.from('xyz')) }),
    );
    for (let end = 0; end < good.length; end++) {
      expect(failure(good.subarray(0, end))).toMatchObject({ code: 22, codeName: 'InvalidBSON' });
    }
    for (let at = 0; at < good.length; at++) {
      const changed = Buffer.from(good);
      changed[at] = changed[at]! ^ 0x81;
      expect([22, undefined]).toContain(failure(changed).code);
    }
  });
});
