import { AliyunSms } from '../../bff/src/adapters/aliyun/aliyunSms';
import { signed } from '../../bff/src/adapters/aliyun/acs3Signature';
import { OutboxSms } from '../../bff/src/adapters/outbox/outboxSms';
import { AppError } from '../../bff/src/kernel/appError';
import { createLogger } from '../../bff/src/kernel/logger';
import { Sensitive } from '../../bff/src/kernel/sensitive';
import { SMS_TEMPLATES } from '../../bff/src/kernel/smsTemplates';
import type { SmsMessage, SmsSender } from '../../bff/src/ports/sms';
import type { SmsFault } from '../platforms/sms/aliyunSmsStandIn';
import { startSms, type Sms } from '../platforms/sms/startSms';
import type { Trouble } from '../platforms/standIn/standIn';
import { testClock, type TestClock } from '../support/clock';
import { testSettings } from '../support/startBff';

const PHONE = '13900000000';
const CODE = '042137';
const message = (given: Partial<SmsMessage> = {}): SmsMessage => ({
  to: Sensitive.of('phone', PHONE),
  template: 'IDENTITY_CODE',
  text: `验证码 ${CODE}`,
  code: CODE,
  ...given,
});

let sms: Sms;
let clock: TestClock;
beforeAll(async () => {
  clock = testClock(new Date());
  sms = await startSms(() => clock.now());
});
beforeEach(() => sms.gateway.calm());
afterAll(() => sms.gateway.stop());

function gateway(changes: Readonly<Record<string, string>> = {}, by: TestClock = clock): AliyunSms {
  const { sms: settings } = testSettings({ ...sms.environment, ...changes }).adapters;
  if (!settings) throw new Error('no gateway');
  return new AliyunSms(settings, by);
}

async function failureOf(work: Promise<void>): Promise<AppError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('the message was taken');
}

interface Subject {
  readonly sender: SmsSender;
  /** What the last person was sent: the kind of message and the code in it. */
  readonly last: () => { readonly template: string | undefined; readonly code: string | null };
}

const outbox = (): Subject => {
  const sender = new OutboxSms(clock, createLogger({ level: 'silent', format: 'json' }));
  const [first] = [() => sender.messages()[0]];
  return { sender, last: () => ({ template: first()?.template, code: first()?.code ?? null }) };
};
const real = (): Subject => {
  const sender = gateway();
  const kinds = new Map(
    (sms.environment['SMS_TEMPLATES'] ?? '').split(',').map((pair) => pair.split('=').reverse() as [string, string]),
  );
  const last = () => sms.gateway.taken.at(-1);
  return {
    sender,
    last: () => ({ template: kinds.get(last()?.template ?? ''), code: last()?.parameters['code'] ?? null }),
  };
};

describe.each([
  ['the outbox', outbox],
  ['the gateway', real],
])('a text message by %s', (_name, subject) => {
  test.each(SMS_TEMPLATES.map((template) => [template]))('%s goes out as what it is', async (template) => {
    const { sender, last } = subject();
    const code = template.endsWith('_CODE') ? CODE : null;
    const { code: _code, ...rest } = message({ template });
    await sender.send(code === null ? rest : { ...rest, code });
    expect(last()).toEqual({ template, code });
  });

  test('a code keeps its leading noughts', async () => {
    const { sender, last } = subject();
    await sender.send(message({ code: '000001' }));
    expect(last().code).toBe('000001');
  });

  test('many at once are all sent, each once', async () => {
    const { sender } = subject();
    await Promise.all(Array.from({ length: 20 }, () => sender.send(message())));
    expect([0, 20]).toContain(sms.gateway.taken.length);
    expect(sms.gateway.taken.length).toBe(sms.gateway.asked);
  });
});

describe('the gateway', () => {
  test('is signed to as Alibaba Cloud’s own example is', () => {
    const query = { ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd', RegionId: 'cn-shanghai' };
    const headers = {
      host: 'ecs.cn-shanghai.aliyuncs.com',
      'x-acs-action': 'RunInstances',
      'x-acs-date': '2023-10-26T10:22:32Z',
      'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
      'x-acs-version': '2014-05-26',
    };
    const key = { id: 'YourAccessKeyId', secret: 'YourAccessKeySecret' };
    expect(signed({ method: 'POST', path: '/', query, headers, body: '' }, key)['authorization']).toMatch(
      /Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0$/,
    );
  });

  const REFUSALS: readonly (readonly [SmsFault, string])[] = [
    ['numberLimit', 'limited'],
    ['dayLimit', 'limited'],
    ['numberIllegal', 'blocked'],
    ['signatureName', 'rejected'],
    ['template', 'rejected'],
    ['parameters', 'rejected'],
    ['balance', 'rejected'],
    ['permission', 'rejected'],
    ['accessKey', 'rejected'],
    ['signature', 'rejected'],
    ['nonce', 'rejected'],
    ['time', 'rejected'],
    ['system', 'busy'],
  ];
  test.each(REFUSALS)('that answers %s is not asked again', async (fault, reason) => {
    sms.gateway.fail(fault);
    expect(await failureOf(gateway().send(message()))).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      detail: { reason },
    });
    expect(sms.gateway.asked).toBe(1);
  });

  test.each<[SmsFault]>([['throttled'], ['unavailable']])(
    'that took nothing (%s) is asked once more',
    async (fault) => {
      sms.gateway.fail(fault);
      await gateway().send(message());
      expect([sms.gateway.asked, sms.gateway.taken.length]).toEqual([2, 1]);
      sms.gateway.fail(fault, 2);
      expect(await failureOf(gateway().send(message()))).toMatchObject({ detail: { reason: 'busy' } });
      expect([sms.gateway.asked, sms.gateway.taken.length]).toEqual([4, 1]);
    },
  );

  const TROUBLES: readonly Trouble[] = [
    'http500',
    'garbage',
    'truncated',
    'empty',
    'reset',
    'redirect',
    'huge',
    'notUtf8',
  ];
  test.each(TROUBLES)('whose answer is %s may have sent: the message goes out once', async (trouble) => {
    sms.gateway.fail(trouble);
    expect(await failureOf(gateway().send(message()))).toMatchObject({ detail: { reason: 'broken' } });
    expect([sms.gateway.asked, sms.gateway.taken.length]).toEqual([1, 1]);
  });

  test('that is slow is given up at the deadline, that is away is told apart', async () => {
    sms.gateway.fail('slow');
    const impatient = gateway({ PLATFORM_DEADLINE_MS: '200' });
    expect(await failureOf(impatient.send(message()))).toMatchObject({ detail: { reason: 'slow' } });
    const lost = gateway({ SMS_GATEWAY_URL: 'http://127.0.0.1:2' });
    expect(await failureOf(lost.send(message()))).toMatchObject({ detail: { reason: 'unreachable' } });
  });

  test.each([
    ['another secret', { SMS_ACCESS_KEY_SECRET: 'another-secret' }, 'SignatureDoesNotMatch'],
    ['another key', { SMS_ACCESS_KEY_ID: 'LTAI5tAnother' }, 'InvalidAccessKeyId.NotFound'],
    ['another signature', { SMS_SIGN_NAME: '别的城市' }, 'isv.SMS_SIGNATURE_ILLEGAL'],
  ])('does not accept %s', async (_what, changes, vendorCode) => {
    expect(await failureOf(gateway(changes).send(message()))).toMatchObject({ detail: { vendorCode } });
    expect(sms.gateway.taken).toEqual([]);
  });

  test('does not accept a clock that is sixteen minutes off', async () => {
    const late = testClock(new Date(clock.now().getTime() - 16 * 60_000));
    expect(await failureOf(gateway({}, late).send(message()))).toMatchObject({
      detail: { vendorCode: 'InvalidTimeStamp.Expired' },
    });
  });

  test('takes no request twice', async () => {
    const heard: Request[] = [];
    const fetched = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      heard.push(new Request(input as URL, init));
      return fetched(input, init);
    };
    try {
      await gateway().send(message());
    } finally {
      globalThis.fetch = fetched;
    }
    const [request] = heard;
    if (!request) throw new Error('nothing was asked');
    const again = (await (await fetch(request.clone())).json()) as { Code: string };
    expect(again.Code).toBe('SignatureNonceUsed');
    const altered = request.url.replace(PHONE, '13900000001');
    const forged = (await (await fetch(altered, { method: 'POST', headers: request.headers })).json()) as {
      Code: string;
    };
    expect(forged.Code).toBe('SignatureDoesNotMatch');
    expect(sms.gateway.taken).toHaveLength(1);
  });

  test('is named in no failure with the number, the code or the secret', async () => {
    for (const fault of [...TROUBLES, ...REFUSALS.map(([name]) => name)]) {
      sms.gateway.fail(fault);
      const failure = await failureOf(gateway().send(message()));
      const words = JSON.stringify([failure, failure.message, failure.stack, failure.detail, String(failure.cause)]);
      for (const secret of [PHONE, CODE, sms.environment['SMS_ACCESS_KEY_SECRET'] ?? ''])
        expect([fault, words.includes(secret)]).toEqual([fault, false]);
    }
  });
});
