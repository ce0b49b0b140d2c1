import { freshKeys, readKeys, type Keys } from '../../../bff/src/config/keys';
import { Vault } from '../../../bff/src/storage/vault';

const NUMBER = '37021119770614000X';
const keys = (variables: Partial<ReturnType<typeof freshKeys>> = {}): Keys =>
  readKeys({ ...freshKeys(), ...variables });
const base64 = (fill: number): string => Buffer.alloc(32, fill).toString('base64');

describe.each([
  ['AES-256-GCM', `7:${base64(1)}`, 1],
  ['SM4-CBC with HMAC-SM3', `7:sm4:${base64(1)}`, 2],
])('a value sealed with %s', (_name, SEALING_KEY, format) => {
  const vault = new Vault(keys({ SEALING_KEY }));

  test.each(['', 'a', '王小明', NUMBER, '长'.repeat(5_000)])('opens to what was sealed: %.12s', (plain) => {
    expect(vault.open(vault.seal(plain))).toBe(plain);
  });

  test('bears format and key id, hides the text, and is another each time', () => {
    const sealed = vault.seal(NUMBER);
    expect([sealed[0], sealed[1]]).toEqual([format, 7]);
    expect(sealed.includes(NUMBER.slice(0, 6))).toBe(false);
    expect(vault.seal(NUMBER).equals(sealed)).toBe(false);
  });

  test('does not open when any one byte was changed, or when it was cut', () => {
    const sealed = vault.seal(NUMBER);
    for (const at of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => vault.open(changed)).toThrow();
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => vault.open(sealed.subarray(0, length))).toThrow();
    }
  });

  test('does not open with another key of the same id', () => {
    const other = new Vault(keys({ SEALING_KEY: SEALING_KEY.replace(base64(1), base64(2)) }));
    expect(() => other.open(vault.seal(NUMBER))).toThrow();
  });

  test('opens when its key is retired, and is told from values of now', () => {
    const sealed = vault.seal(NUMBER);
    const next = new Vault(keys({ SEALING_KEY: `8:${base64(3)}`, SEALING_KEYS_RETIRED: SEALING_KEY }));
    expect(next.open(sealed)).toBe(NUMBER);
    expect(next.isCurrent(sealed)).toBe(false);
    expect(next.isCurrent(next.seal(NUMBER))).toBe(true);
  });
});

test('a value of one algorithm is not taken for one of the other under the same key id', () => {
  const aes = new Vault(keys({ SEALING_KEY: `7:${base64(1)}` }));
  const sm4 = new Vault(keys({ SEALING_KEY: `7:sm4:${base64(1)}` }));
  expect(() => sm4.open(aes.seal(NUMBER))).toThrow('no key 7');
  expect(() => aes.open(sm4.seal(NUMBER))).toThrow('no key 7');
});

test('a process reads its keys again when a value bears an id that it does not know', () => {
  const before = keys({ SEALING_KEY: `1:${base64(1)}` });
  const after = keys({ SEALING_KEY: `2:sm4:${base64(2)}`, SEALING_KEYS_RETIRED: `1:${base64(1)}` });
  const serving = new Vault({ ...before, reread: () => after });
  const old = serving.seal(NUMBER);
  expect(serving.open(new Vault(after).seal(NUMBER))).toBe(NUMBER);
  expect(serving.open(old)).toBe(NUMBER);
  expect(serving.seal(NUMBER).subarray(0, 2)).toEqual(Buffer.from([2, 2]));
});

describe('look-up keys', () => {
  test('by HMAC-SM3 are others than by HMAC-SHA-256, and stable', () => {
    const secret = base64(4);
    const [sha, sm3] = [secret, `sm3:${secret}`].map((LOOKUP_KEY) => new Vault(keys({ LOOKUP_KEY })));
    expect(sm3?.personKey(NUMBER)).toMatch(/^[\w-]{22}$/);
    expect(sm3?.personKey(NUMBER)).not.toBe(sha?.personKey(NUMBER));
    expect(sm3?.personKey(NUMBER)).toBe(new Vault(keys({ LOOKUP_KEY: `sm3:${secret}` })).personKey(NUMBER));
    expect(sm3?.digest('a')).toMatch(/^[\w-]{43}$/);
    expect(sm3?.digest('a')).not.toBe(sha?.digest('a'));
  });
});

describe('keys', () => {
  test('of national algorithms are made and read back', () => {
    const { sealing, lookupHash } = readKeys(freshKeys(true));
    expect([sealing.suite, lookupHash]).toEqual(['sm4', 'sm3']);
  });

  test.each([
    ['no id', base64(1)],
    ['an id of 0', `0:${base64(1)}`],
    ['an id of 256', `256:${base64(1)}`],
    ['an unknown algorithm', `1:des:${base64(1)}`],
    ['a short key', `1:sm4:${base64(1).slice(4)}`],
  ])('with %s are refused', (_name, SEALING_KEY) => {
    expect(() => keys({ SEALING_KEY })).toThrow('SEALING_KEY');
  });

  test('that differ under one id are refused, the same twice is not', () => {
    const SEALING_KEY = `1:${base64(1)}`;
    expect(() => keys({ SEALING_KEY, SEALING_KEYS_RETIRED: `1:${base64(2)}` })).toThrow('id 1');
    expect(() => keys({ SEALING_KEY, SEALING_KEYS_RETIRED: `1:sm4:${base64(1)}` })).toThrow('id 1');
    expect(keys({ SEALING_KEY, SEALING_KEYS_RETIRED: SEALING_KEY }).retired).toHaveLength(1);
  });
});
