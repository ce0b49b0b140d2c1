import * as bson from 'bson';
import { ARRAY_ON_PATH, compileRawPath, locateField, MISSING, readField, THROUGH_ARRAY } from '../../src/bson/raw';
import { encodeDocument } from '../../src/bson/encode';
import { documentOf, type Value } from '../../src/bson/value';
import { RANKED } from './samples';

const bytes = bson.serialize({ a: 1, ab: 'x', list: [{ b: 1 }], inner: { a: { c: 'deep' }, n: null }, last: true });

describe('reading fields from bytes', () => {
  test.each<[string, unknown]>([
    ['a', 1],
    ['ab', 'x'],
    ['inner.a.c', 'deep'],
    ['inner.n', null],
    ['last', true],
    ['b', undefined],
    ['a.b', undefined],
    ['inner.a.c.d', undefined],
    ['inner.n.x', undefined],
    ['list.b', ARRAY_ON_PATH],
    ['list.0', ARRAY_ON_PATH],
    ['', undefined],
  ])('%s', (path, expected) => {
    expect(readField(bytes, compileRawPath(path))).toBe(expected);
  });

  test('says why nothing was found', () => {
    expect(locateField(bytes, compileRawPath('zz'))).toBe(MISSING);
    expect(locateField(bytes, compileRawPath('list.b'))).toBe(THROUGH_ARRAY);
  });

  test.each(RANKED.map(({ value }) => [value]))('steps over %p to the field behind it', (value) => {
    const encoded = encodeDocument(documentOf({ before: value as Value, wanted: 'here' }));
    expect(readField(encoded, compileRawPath('wanted'))).toBe('here');
  });

  test('names with multi-byte characters', () => {
    expect(readField(bson.serialize({ 城市: { 区: '徐汇' } }), compileRawPath('城市.区'))).toBe('徐汇');
  });
});
