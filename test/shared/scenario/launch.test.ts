import { launchOf, launchOfAddress } from '@city-services/shared/entry/launch';

const CODE = 'restaurant.1.211311112-8y';
const ANSWERS = { kind: 'answers', code: CODE };

test.each([
  ['a host’s scene', { scene: CODE }],
  ['encoded once too often', { scene: encodeURIComponent(encodeURIComponent(CODE)) }],
  ['in capitals', { scene: CODE.toUpperCase() }],
  ['WeChat’s plain link', { q: encodeURIComponent(`https://city.example/e/${CODE}`) }],
  ['Alipay’s plain link', { qrCode: `https://city.example/e/${CODE}?from=share` }],
])('a code of answers is read from %s', (_where, query) => expect(launchOf(query)).toEqual(ANSWERS));

test.each([`https://city.example/e/${CODE}`, `https://city.example/#/pages/home/index?scene=${CODE}`])(
  'a code of answers is read from the address %s',
  (address) => expect(launchOfAddress(address)).toEqual(ANSWERS),
);

test('with a wrong character it is broken, not another list', () => {
  expect(launchOf({ scene: CODE.replace('2113', '2123') })).toEqual({ kind: 'broken' });
});
