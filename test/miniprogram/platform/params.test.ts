import { decodeParam, decodeParams, pathWith } from '@/platform/params';

test.each([
  ['110', '110'],
  ['a%3D1%26b%3D2', 'a=1&b=2'],
  ['a%253D1', 'a=1'],
  ['100%', '100%'],
  ['%E4%B8', '%E4%B8'],
  ['%E4%BA%91', '云'],
])('the query value %s is read as %s', (value, text) => expect(decodeParam(value)).toBe(text));

test('what Taro adds to a query is left out', () => {
  expect(decodeParams({ id: 'v1', $taroTimestamp: 12, stamp: 5 })).toEqual({ id: 'v1' });
});

test('a path carries its values encoded, so that they come back whole', () => {
  const path = pathWith('/pages/x/index', { id: 'a=1&b', to: '/pages/y/index?z=1' });
  const query = Object.fromEntries(
    path
      .split('?')[1]
      ?.split('&')
      .map((pair) => pair.split('=')) as [string, string][],
  );
  expect(decodeParams(query)).toEqual({ id: 'a=1&b', to: '/pages/y/index?z=1' });
});
