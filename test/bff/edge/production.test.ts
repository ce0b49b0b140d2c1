import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../../bff/src/config/settings';
import { SettingsError } from '../../../bff/src/config/settingsError';
import { productionEnvironment } from '../../support/production';

const manifestOf = (text: string, hash = createHash('sha256').update(text).digest('hex')): string =>
  JSON.stringify({ release: '1.0.0', operations: { [hash]: text } });

describe('production', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'production-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const complete = productionEnvironment();
  const settingsWith = (changes: Readonly<Record<string, string | undefined>>) =>
    readSettings({ DATA_DIR: folder, ...complete, ...changes });
  const faultsWith = (changes: Readonly<Record<string, string | undefined>>): string[] => {
    try {
      settingsWith(changes);
    } catch (error) {
      if (error instanceof SettingsError) return error.faults.map(({ name, fault }) => `${name} ${fault}`);
      throw error;
    }
    return [];
  };

  test('starts with what it needs, and with nothing else', () => {
    const settings = settingsWith({});
    expect(settings).toMatchObject({ mode: 'production', rateLimits: true });
    expect(settings.adapters.sms).toMatchObject({ gatewayUrl: 'https://dysmsapi.aliyuncs.com', signName: '一城通办' });
    expect(settings.releasedOperations?.size).toBeGreaterThan(10);
  });

  const NEEDED = Object.keys(complete).filter((name) => !['MODE', 'PLATFORMS', 'SMS'].includes(name));
  test.each(NEEDED.map((name) => [name]))('does not start without %s', (name) => {
    const faults = faultsWith({ [name]: undefined });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([name]);
    expect(faults[0]).toMatch(/missing|needs/);
  });

  test.each([
    ['PLATFORMS', undefined, /anybody signs in as anybody/],
    ['PLATFORMS', 'local', /is local/],
    ['SMS', undefined, /codes stand in the log.*SMS=gateway/],
    ['SMS', 'outbox', /codes stand in the log/],
    ['DEMO_SMS_CODE', '123456', /demonstrations/],
    ['DEMO_CITY', 'on', /demonstrations/],
    ['RATE_LIMITS', 'off', /demonstrations/],
    ['BUSINESS_DATE', '2026-07-01', /demonstrations/],
    ['REDIS_URI', 'localhost:6379', /redis:\/\//],
    ['SMS_GATEWAY_URL', 'http://127.0.0.1:9000', /https:\/\//],
    ['SMS_GATEWAY_URL', 'http://dysmsapi.aliyuncs.com', /https:\/\//],
    ['SMS_GATEWAY_URL', 'dysmsapi.aliyuncs.com', /https:\/\//],
    ['SMS_ACCESS_KEY_ID', 'a b', /AccessKey ID/],
    ['SMS_ACCESS_KEY_SECRET', 'short', /AccessKey secret/],
    ['SMS_SIGN_NAME', '【一城通办】', /without 【】/],
    ['SMS_TEMPLATES', 'IDENTITY_CODE', /is a list such as/],
    ['SMS_TEMPLATES', 'IDENTITY_CODE=123', /is a list such as/],
    ['SMS_TEMPLATES', 'BIRTHDAY=SMS_1', /is a list such as/],
    ['SMS_TEMPLATES', 'IDENTITY_CODE=SMS_1', /lacks .*IDENTITY_WARNING/],
    ['WECHAT_API_URL', 'http://api.weixin.qq.com', /https:/],
  ])('does not start with %s=%s, and says why', (name, value, words) => {
    const faults = faultsWith({ [name]: value });
    // Other platforms need other addresses besides.
    if (value !== 'local') expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} `));
    expect(faults[0]).toMatch(words);
    if (name.includes('SECRET')) expect(faults[0]).not.toContain(value);
  });

  test('names everything that is wrong at once', () => {
    const bare = Object.fromEntries(Object.keys(complete).map((name) => [name, undefined]));
    const said = faultsWith({ ...bare, MODE: 'production', DEMO_CITY: 'on' }).join('\n');
    for (const name of ['MONGODB_URI', 'SEALING_KEY', 'LOOKUP_KEY', 'SESSION_KEY', 'PLATFORMS', 'SMS', 'DEMO_CITY'])
      expect(said).toContain(name);
  });

  describe('and the operations of released clients', () => {
    const text = 'query Home{demo}';
    const faultsOf = (files: Readonly<Record<string, string>>): string[] => {
      const operations = mkdtempSync(join(folder, 'operations-'));
      mkdirSync(operations, { recursive: true });
      for (const [name, content] of Object.entries(files)) writeFileSync(join(operations, name), content);
      return faultsWith({ OPERATIONS_DIR: operations });
    };

    test.each([
      ['in no file', { 'README.md': '' }, /holds no manifest/],
      ['in a file that is cut', { 'current.json': manifestOf(text).slice(0, 40) }, /current\.json is no JSON/],
      ['in a file of another kind', { 'current.json': '{"operations":[]}' }, /current\.json is no manifest/],
      [
        'changed by hand',
        { '1.0.0.json': manifestOf('query Home{ everything }', 'a'.repeat(64)) },
        /not the one of its hash a{64}/,
      ],
    ])('does not start when they stand %s', (_where, files, words) => {
      const faults = faultsOf(files);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatch(/^OPERATIONS_DIR .*npm run codegen/);
      expect(faults[0]).toMatch(words);
    });

    test('does not start without their folder', () => {
      expect(faultsWith({ OPERATIONS_DIR: join(folder, 'none') })).toEqual([
        expect.stringMatching(/OPERATIONS_DIR .*ENOENT/),
      ]);
    });

    test('starts with several releases, and in development without any', () => {
      expect(
        faultsOf({ '1.0.0.json': manifestOf(text), '1.1.0.json': manifestOf('query Home{businessDate}') }),
      ).toEqual([]);
      expect(readSettings({ DATA_DIR: folder, OPERATIONS_DIR: join(folder, 'none') }).releasedOperations).toBeNull();
    });
  });
});
