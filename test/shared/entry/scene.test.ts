import fc from 'fast-check';
import {
  kindOf,
  readScene,
  SCENE_DIGITS,
  SCENE_ID_LENGTH,
  sceneOf,
  type EntryKind,
} from '@city-services/shared/entry/scene';

const KINDS: readonly EntryKind[] = ['ITEM', 'HALL', 'PAGE', 'CAMPAIGN'];
const id = fc.string({
  unit: fc.constantFrom(...SCENE_DIGITS),
  minLength: SCENE_ID_LENGTH,
  maxLength: SCENE_ID_LENGTH,
});
const scene = fc.tuple(fc.constantFrom(...KINDS), id).map(([kind, text]) => sceneOf(kind, text));

/** As WeChat documents it for getwxacodeunlimit. */
const WECHAT = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;

describe('a scene', () => {
  test.each([
    ['ITEM', '00000000', '1s00000000'],
    ['HALL', 'zzzzzzzz', '1hzzzzzzzz'],
    ['PAGE', 'abcdefgh', '1pabcdefgh'],
    ['CAMPAIGN', '12345678', '1c12345678'],
  ] as const)('of %s and %s begins with %s and has two check characters', (kind, text, begins) => {
    const made = sceneOf(kind, text);
    expect(made.startsWith(begins)).toBe(true);
    expect(made).toHaveLength(12);
    expect(kindOf(made)).toBe(kind);
  });

  test('stays what it was: codes are printed', () => {
    expect(sceneOf('PAGE', '7k3m9qzt')).toBe('1p7k3m9qzt28');
  });

  test('is of the form that WeChat takes and needs no encoding', () => {
    fc.assert(
      fc.property(scene, (made) => {
        expect(made).toMatch(WECHAT);
        expect(encodeURIComponent(made)).toBe(made);
        expect(readScene(made)).toBe(made);
      }),
    );
  });

  test('typed from a poster is read, with capitals, o for 0, i and l for 1', () => {
    fc.assert(
      fc.property(scene, (made) => {
        expect(readScene(made.toUpperCase())).toBe(made);
        expect(readScene(made.replace(/0/g, 'O').replace(/1/g, 'l'))).toBe(made);
        expect(readScene(made.replace(/1/g, 'I'))).toBe(made);
      }),
    );
  });

  test('with any one wrong character is none', () => {
    fc.assert(
      fc.property(scene, fc.nat(11), fc.constantFrom(...SCENE_DIGITS), (made, at, digit) => {
        fc.pre(made.charAt(at) !== digit);
        expect(readScene(made.slice(0, at) + digit + made.slice(at + 1))).toBeNull();
      }),
      { numRuns: 3000 },
    );
  });

  test('with two neighbours swapped is none', () => {
    fc.assert(
      fc.property(scene, fc.nat(10), (made, at) => {
        const [a, b] = [made.charAt(at), made.charAt(at + 1)];
        fc.pre(a !== b);
        expect(readScene(made.slice(0, at) + b + a + made.slice(at + 2))).toBeNull();
      }),
      { numRuns: 3000 },
    );
  });

  test.each(['', 'abc', '1p7k3m9qzt', '2p7k3m9qzt00', '1x7k3m9qzt00', '1p7k3m9q%t00', '一二三四五六七八九十一二'])(
    '%j is none',
    (text) => expect(readScene(text)).toBeNull(),
  );

  test.each(['', '1234567', '123456789', 'ABCDEFGH', 'iiiiiiii'])('has no id %j', (text) =>
    expect(() => sceneOf('PAGE', text)).toThrow(RangeError),
  );
});
