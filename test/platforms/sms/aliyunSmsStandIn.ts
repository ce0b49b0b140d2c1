import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { StandIn, type Asked, type Reply } from '../standIn/standIn';

const CLOCK_MAY_DIFFER_MS = 15 * 60_000;

/** Documented failures: HTTP status, `Code`. Errors of the service itself have status 200. */
const ERRORS = {
  numberLimit: [200, 'isv.BUSINESS_LIMIT_CONTROL'],
  dayLimit: [200, 'isv.DAY_LIMIT_CONTROL'],
  numberIllegal: [200, 'isv.MOBILE_NUMBER_ILLEGAL'],
  signatureName: [200, 'isv.SMS_SIGNATURE_ILLEGAL'],
  template: [200, 'isv.SMS_TEMPLATE_ILLEGAL'],
  parameters: [200, 'isv.TEMPLATE_MISSING_PARAMETERS'],
  parameterForm: [200, 'isv.INVALID_JSON_PARAM'],
  balance: [200, 'isv.AMOUNT_NOT_ENOUGH'],
  system: [200, 'isp.SYSTEM_ERROR'],
  permission: [403, 'NoPermission'],
  accessKey: [404, 'InvalidAccessKeyId.NotFound'],
  signature: [400, 'SignatureDoesNotMatch'],
  nonce: [400, 'SignatureNonceUsed'],
  time: [400, 'InvalidTimeStamp.Expired'],
  action: [404, 'InvalidAction.NotFound'],
  missing: [400, 'MissingParameter'],
  throttled: [400, 'Throttling.User'],
  unavailable: [503, 'ServiceUnavailable'],
} as const;

export type SmsFault = keyof typeof ERRORS;

interface SmsStandInOptions {
  readonly accessKey: { readonly id: string; readonly secret: string };
  readonly signName: string;
  /** The names of the parameters of each approved template. */
  readonly templates: Readonly<Record<string, readonly string[]>>;
  readonly now?: () => Date;
}

/** A message that was taken. */
export interface TakenSms {
  readonly phone: string;
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const headerOf = (headers: IncomingHttpHeaders, name: string): string => String(headers[name] ?? '');
const sameText = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

function parametersIn(text: string): Readonly<Record<string, string>> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    // Alibaba Cloud takes text alone: {"code":123456} is refused.
    return Object.values(value).every((one) => typeof one === 'string') ? (value as Record<string, string>) : null;
  } catch {
    return null;
  }
}

/** Alibaba Cloud's Dysmsapi as far as `SendSms` needs it; checks what the real one checks, in its order. Written apart from the adapter. */
export class AliyunSmsStandIn extends StandIn<SmsFault> {
  readonly #nonces = new Set<string>();
  readonly #taken: TakenSms[] = [];

  constructor(private readonly options: SmsStandInOptions) {
    super();
  }

  /** The newest last. */
  get taken(): readonly TakenSms[] {
    return this.#taken;
  }

  override calm(): void {
    super.calm();
    this.#taken.length = 0;
  }

  /** The last code that went to this phone. */
  loginCode(phone: string): string {
    return this.#taken.filter((one) => one.phone === phone).at(-1)?.parameters['code'] ?? '';
  }

  protected answer(asked: Asked, fault: SmsFault | undefined): Reply {
    const complaint = this.#complaint(asked) ?? fault ?? this.#refusal(asked.query);
    const RequestId = randomUUID().toUpperCase();
    if (complaint) {
      const [status, Code] = ERRORS[complaint];
      return {
        status,
        body: JSON.stringify({ Code, Message: `refused: ${asked.query.get('PhoneNumbers') ?? ''}`, RequestId }),
      };
    }
    this.#taken.push({
      phone: asked.query.get('PhoneNumbers') ?? '',
      template: asked.query.get('TemplateCode') ?? '',
      parameters: parametersIn(asked.query.get('TemplateParam') ?? '{}') ?? {},
    });
    return { body: JSON.stringify({ Code: 'OK', Message: 'OK', BizId: `${Date.now()}^0`, RequestId }) };
  }

  /** What the gateway checks before the service sees the request. */
  #complaint(asked: Asked): SmsFault | null {
    const of = (name: string): string => headerOf(asked.headers, name);
    for (const name of ['x-acs-action', 'x-acs-version', 'x-acs-date', 'x-acs-signature-nonce', 'authorization'])
      if (!of(name)) return 'missing';
    if (of('x-acs-action') !== 'SendSms' || of('x-acs-version') !== '2017-05-25') return 'action';
    const [, id, names = '', signature = ''] =
      /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(
        of('authorization'),
      ) ?? [];
    if (id !== this.options.accessKey.id) return 'accessKey';
    if (!this.#verifies(asked, names.split(';'), signature)) return 'signature';
    if (!this.#isNow(of('x-acs-date'))) return 'time';
    if (this.#nonces.has(of('x-acs-signature-nonce'))) return 'nonce';
    this.#nonces.add(of('x-acs-signature-nonce'));
    return null;
  }

  #verifies({ method, path, search, headers, body }: Asked, names: readonly string[], signature: string): boolean {
    const own = Object.keys(headers).filter((name) => name.startsWith('x-acs-') || name === 'host');
    if (!own.every((name) => names.includes(name)) || names.join() !== [...names].sort().join()) return false;
    if (headerOf(headers, 'x-acs-content-sha256') !== hash(body)) return false;
    const lines = names.map((name) => `${name}:${headerOf(headers, name).trim()}\n`);
    const query = search.split('&').sort().join('&');
    const canonical = `${method}\n${path}\n${query}\n${lines.join('')}\n${names.join(';')}\n${hash(body)}`;
    const text = `ACS3-HMAC-SHA256\n${hash(canonical)}`;
    return sameText(createHmac('sha256', this.options.accessKey.secret).update(text).digest('hex'), signature);
  }

  #isNow(date: string): boolean {
    const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date) ? Date.parse(date) : NaN;
    return Math.abs(ms - (this.options.now?.() ?? new Date()).getTime()) <= CLOCK_MAY_DIFFER_MS;
  }

  /** What the service says no to. */
  #refusal(query: URLSearchParams): SmsFault | null {
    if (!/^1[3-9]\d{9}$/.test(query.get('PhoneNumbers') ?? '')) return 'numberIllegal';
    if (query.get('SignName') !== this.options.signName) return 'signatureName';
    const wanted = this.options.templates[query.get('TemplateCode') ?? ''];
    if (!wanted) return 'template';
    const given = parametersIn(query.get('TemplateParam') ?? '{}');
    if (!given) return 'parameterForm';
    return wanted.every((name) => given[name]) ? null : 'parameters';
  }
}
