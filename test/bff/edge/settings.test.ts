import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshKeys } from '../../../bff/src/config/keys';
import { readDataSettings, readSettings } from '../../../bff/src/config/settings';
import { SettingsError } from '../../../bff/src/config/settingsError';

const faultsOf = (read: () => unknown): string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsError) return error.faults.map(({ name, fault }) => `${name} ${fault}`);
    throw error;
  }
  return [];
};

describe('the settings', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'settings-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('have defaults that a developer can start with', () => {
    const settings = readSettings({ DATA_DIR: folder });
    expect(settings).toMatchObject({
      mode: 'development',
      port: 3000,
      host: '127.0.0.1',
      rateLimits: true,
      demoCity: true,
      sectionDeadlineMs: 2000,
    });
    expect(settings.staleAfterDays).toMatchObject({
      'traffic.violations': 3,
      'traffic.vehicles': 8,
      'population.residents': 40,
    });
    expect(Object.isFrozen(settings)).toBe(true);
  });

  test.each([
    ['MODE', 'staging'],
    ['PORT', '65536'],
    ['PORT', '3e3'],
    ['MONGODB_URI', 'localhost:27017'],
    ['BUSINESS_DATE', '2026-02-30'],
    ['BUSINESS_DATE', '20260701'],
    ['DEMO_SMS_CODE', '12345'],
    ['RATE_LIMITS', 'no'],
    ['REDIS_URI', 'localhost:6379'],
    ['SMS', 'on'],
    ['SECTION_DEADLINE_MS', '0'],
    ['TRUST_PROXY', 'on'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['STALE_AFTER_DAYS', 'traffic.violation=3'],
    ['STALE_AFTER_DAYS', 'traffic.violations'],
  ])('refuse %s=%s and say what it should be', (name, value) => {
    const [fault, ...others] = faultsOf(() => readSettings({ DATA_DIR: folder, [name]: value }));
    expect(fault).toMatch(new RegExp(`^${name} is `));
    expect(others).toEqual([]);
  });

  test('take an empty variable as absent', () => {
    expect(
      readSettings({ DATA_DIR: folder, MONGODB_URI: '', BUSINESS_DATE: '', DEMO_SMS_CODE: '' }).businessDate,
    ).toBeUndefined();
  });

  test('let single data sets be older', () => {
    const { staleAfterDays } = readSettings({
      DATA_DIR: folder,
      STALE_AFTER_DAYS: 'traffic.violations=5, housing-fund.loans=31',
    });
    expect(staleAfterDays).toMatchObject({ 'traffic.violations': 5, 'housing-fund.loans': 31, 'traffic.vehicles': 8 });
  });

  test('keep the keys of a development machine, readable by their owner alone', () => {
    const first = readSettings({ DATA_DIR: folder }).keys;
    const { reread: _first, ...kept } = first;
    expect(readSettings({ DATA_DIR: folder }).keys).toMatchObject(kept);
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
    expect(first.lookup).not.toEqual(first.session);
  });

  test('never replace a broken file of keys: sealed records would be lost', () => {
    writeFileSync(join(folder, 'keys.json'), '{');
    expect(faultsOf(() => readSettings({ DATA_DIR: folder }))[0]).toMatch(/keys\.json.*restore/);
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).toBe('{');
  });

  test('of production refuse every development setting at once', () => {
    const faults = faultsOf(() =>
      readSettings({
        MODE: 'production',
        DATA_DIR: folder,
        DEMO_SMS_CODE: '123456',
        DEMO_CITY: 'on',
        RATE_LIMITS: 'off',
        BUSINESS_DATE: '2026-07-01',
      }),
    ).join('\n');
    for (const name of [
      'DEMO_SMS_CODE',
      'DEMO_CITY',
      'RATE_LIMITS',
      'BUSINESS_DATE',
      'MONGODB_URI',
      'SEALING_KEY',
      'LOOKUP_KEY',
      'SESSION_KEY',
    ]) {
      expect(faults).toContain(name);
    }
  });

  test('of production refuse the development adapters: anybody would sign in as anybody, codes would stand in the log', () => {
    const complete = { MODE: 'production', DATA_DIR: folder, MONGODB_URI: 'mongodb://db.example/city', ...freshKeys() };
    expect(faultsOf(() => readSettings(complete))).toEqual([
      expect.stringMatching(/^PLATFORMS .*anybody.*PLATFORMS=real/),
      expect.stringMatching(/^SMS .*log.*SMS=gateway/),
    ]);
    expect(readDataSettings(complete)).toMatchObject({ mode: 'production', mongodbUri: 'mongodb://db.example/city' });
  });

  describe('of the platforms', () => {
    const pair = (): Record<'privateKey' | 'publicKey', string> =>
      generateKeyPairSync('rsa', {
        modulusLength: 2048,
        publicKeyEncoding: { type: 'spki', format: 'pem' },
        privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
      });
    const [ours, alipays] = [pair(), pair()];
    const real = {
      PLATFORMS: 'real',
      WECHAT_APP_ID: 'wx0123456789abcdef',
      WECHAT_SECRET: '0'.repeat(32),
      PUBLIC_ACCOUNT_APP_ID: 'wxfedcba9876543210',
      PUBLIC_ACCOUNT_SECRET: '1'.repeat(32),
      PUBLIC_ACCOUNT_RETURN_URL: 'https://city.example/',
      ALIPAY_APP_ID: '2021000000000000',
      ALIPAY_PRIVATE_KEY: ours.privateKey,
      ALIPAY_PUBLIC_KEY: alipays.publicKey,
    };
    const read = (changes: object) => readSettings({ DATA_DIR: folder, ...real, ...changes });

    test('name the vendors’ own addresses unless told otherwise, and take keys as tools write them', () => {
      expect(read({}).adapters.platforms).toMatchObject({
        kind: 'real',
        wechatApiUrl: 'https://api.weixin.qq.com',
        alipay: { gatewayUrl: 'https://openapi.alipay.com/gateway.do' },
        publicAccount: { authorizeUrl: 'https://open.weixin.qq.com' },
      });
      const oneLine = ours.privateKey.replace(/-----[^-]+-----|\n/g, '');
      const escaped = alipays.publicKey.replaceAll('\n', '\\n');
      expect(faultsOf(() => read({ ALIPAY_PRIVATE_KEY: oneLine, ALIPAY_PUBLIC_KEY: escaped }))).toEqual([]);
    });

    test('are all needed, and all that are missing are named at once', () => {
      const faults = faultsOf(() => readSettings({ DATA_DIR: folder, PLATFORMS: 'real' })).join('\n');
      for (const name of Object.keys(real).filter((name) => name !== 'PLATFORMS')) expect(faults).toContain(name);
    });

    test.each([
      ['PLATFORMS', 'wechat', /is development, local or real/],
      ['WECHAT_APP_ID', '2021000000000000', /AppID of WeChat/],
      ['WECHAT_SECRET', 'secret', /AppSecret of WeChat/],
      ['WECHAT_API_URL', 'http://api.weixin.qq.com', /https:/],
      ['ALIPAY_GATEWAY_URL', 'openapi.alipay.com', /https:/],
      ['PUBLIC_ACCOUNT_RETURN_URL', 'http://city.example/', /https:/],
      ['ALIPAY_PRIVATE_KEY', alipays.publicKey, /no RSA key/],
      ['ALIPAY_PUBLIC_KEY', 'AAAA', /no RSA key/],
      ['ALIPAY_PUBLIC_KEY', createPublicKey(ours.privateKey).export({ type: 'spki', format: 'pem' }), /other half/],
    ])('refuse %s=%s', (name, value, fault) => {
      const [said, ...others] = faultsOf(() => read({ [name]: value }));
      expect(said).toMatch(new RegExp(`^${name} `));
      expect(said).toMatch(fault);
      expect(others).toEqual([]);
      expect(said).not.toContain(String(value));
    });

    test('that are local stay on this machine, and production refuses them', () => {
      const faults = faultsOf(() => read({ PLATFORMS: 'local', WECHAT_API_URL: 'https://api.weixin.qq.com' }));
      expect(faults).toEqual([
        expect.stringMatching(/^WECHAT_API_URL .*not on this machine/),
        expect.stringMatching(/^PUBLIC_ACCOUNT_AUTHORIZE_URL is missing/),
        expect.stringMatching(/^PUBLIC_ACCOUNT_RETURN_URL .*not on this machine/),
        expect.stringMatching(/^ALIPAY_GATEWAY_URL is missing/),
      ]);
      expect(faultsOf(() => read({ MODE: 'production', PLATFORMS: 'local' })).join()).toMatch(/PLATFORMS is local/);
      expect(faultsOf(() => read({ MODE: 'production' })).join()).not.toContain('PLATFORMS');
    });
  });

  test('never print a key', () => {
    const { SEALING_KEY, LOOKUP_KEY } = freshKeys();
    const faults = faultsOf(() =>
      readDataSettings({ DATA_DIR: folder, SEALING_KEY, LOOKUP_KEY: `${LOOKUP_KEY}AAAA` }),
    ).join('\n');
    expect(faults).toContain('LOOKUP_KEY');
    expect(faults).not.toContain(LOOKUP_KEY.slice(0, 12));
    expect(faults).not.toContain(SEALING_KEY.slice(2, 14));
  });

  test('open values that were sealed with a retired key', () => {
    const [old, fresh] = [freshKeys(), freshKeys()];
    const keys = readDataSettings({
      DATA_DIR: folder,
      ...old,
      SEALING_KEY: fresh.SEALING_KEY.replace('1:', '2:'),
      SEALING_KEYS_RETIRED: old.SEALING_KEY,
    }).keys;
    expect(keys.sealing.id).toBe(2);
    expect(keys.retired.map(({ id }) => id)).toEqual([1]);
  });
});
