import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { SmsSettings } from '../../config/smsSettings';
import { AppError } from '../../kernel/appError';
import type { Clock } from '../../kernel/clock';
import type { SmsMessage, SmsSender } from '../../ports/sms';
import { VendorFailure, type VendorReason } from '../vendor/vendorFailure';
import { askVendor, type VendorRequest } from '../vendor/vendorHttp';
import { canonicalQuery, signed } from './acs3Signature';

const VENDOR = 'aliyun-sms';
const ACCEPTED = 'OK';

/** Errors of the service come with HTTP 200, those of the gateway before it with another status; both have this form. */
const answer = z.object({ Code: z.string().max(128), BizId: z.string().optional() });

/**
 * What the documented codes mean to us; all others say that something in our settings or request is wrong.
 * `untouched`: nothing was sent, so that asking again cannot send twice. `isp.SYSTEM_ERROR` does not say whether it was.
 */
const REASONS: Readonly<Record<string, readonly [VendorReason, 'untouched'?]>> = {
  'isv.BUSINESS_LIMIT_CONTROL': ['limited'],
  'isv.DAY_LIMIT_CONTROL': ['limited'],
  'isv.MONTH_LIMIT_CONTROL': ['limited'],
  Throttling: ['busy', 'untouched'],
  'Throttling.Api': ['busy', 'untouched'],
  'Throttling.User': ['busy', 'untouched'],
  ServiceUnavailable: ['busy', 'untouched'],
  'isp.SYSTEM_ERROR': ['busy'],
  InternalError: ['busy'],
  'isv.MOBILE_NUMBER_ILLEGAL': ['blocked'],
  'isv.BLACK_KEY_CONTROL_LIMIT': ['blocked'],
};

function read(text: string): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new VendorFailure(VENDOR, 'broken', { vendorCode: 'no-json' });
  }
  const result = answer.safeParse(value);
  if (!result.success) throw new VendorFailure(VENDOR, 'broken', { vendorCode: 'other-shape' });
  const { Code: vendorCode } = result.data;
  if (vendorCode === ACCEPTED) return;
  const [reason, untouched] = REASONS[vendorCode] ?? ['rejected' as const];
  throw new VendorFailure(VENDOR, reason, { vendorCode, untouched: untouched !== undefined });
}

/**
 * Alibaba Cloud's SMS (短信服务): `SendSms` of Dysmsapi 2017-05-25, signed with ACS3-HMAC-SHA256. The interface has no key by which it would
 * recognise a message that it was given twice (`OutId` only comes back in receipts): a message is sent again only when it certainly was not taken.
 */
export class AliyunSms implements SmsSender {
  constructor(
    private readonly settings: SmsSettings,
    private readonly clock: Clock,
  ) {}

  /** Throws `SERVICE_UNAVAILABLE`; the detail has the vendor's code, never the number or the text. */
  async send(message: SmsMessage): Promise<void> {
    const patience = { vendor: VENDOR, deadlineMs: this.settings.deadlineMs };
    try {
      await askVendor(patience, () => this.#request(message), read);
    } catch (error) {
      if (!(error instanceof VendorFailure)) throw error;
      const { vendor, reason, vendorCode } = error;
      throw new AppError('SERVICE_UNAVAILABLE', { detail: { vendor, reason, vendorCode, template: message.template } });
    }
  }

  /** Signed anew with each attempt: a nonce serves once. */
  #request({ to, template, code }: SmsMessage): VendorRequest {
    const { gatewayUrl, signName, templates, accessKey } = this.settings;
    const url = new URL(gatewayUrl);
    const query = {
      PhoneNumbers: to.reveal('sms'),
      SignName: signName,
      TemplateCode: templates[template],
      ...(code !== undefined && { TemplateParam: JSON.stringify({ code }) }),
    };
    const headers = {
      host: url.host,
      'x-acs-action': 'SendSms',
      'x-acs-version': '2017-05-25',
      'x-acs-date': this.clock
        .now()
        .toISOString()
        .replace(/\.\d{3}Z$/, 'Z'),
      'x-acs-signature-nonce': randomBytes(16).toString('hex'),
    };
    url.search = canonicalQuery(query);
    // fetch writes `host` itself, from the address: the same one.
    const { host: _host, ...sent } = signed({ method: 'POST', path: '/', query, headers, body: '' }, accessKey);
    return { url, method: 'POST', headers: sent, anyStatus: true };
  }
}
