import { z } from 'zod';
import { formatInstant } from '@city-services/shared/time/instant';
import type { AlipaySettings } from '../../config/platformSettings';
import type { Clock } from '../../kernel/clock';
import { VendorFailure } from '../vendor/vendorFailure';
import { askVendor, type VendorRequest } from '../vendor/vendorHttp';
import { rawMembers } from './alipayEnvelope';
import { isRsa2, rsa2, signedText, type AlipayParameters } from './alipaySignature';

const VENDOR = 'alipay';
const SUCCESS = '10000';
const CHARSET = 'utf-8';

const failed = z.object({ code: z.string(), sub_code: z.string().optional() });

/** Alipay refused a request for a reason of the interface that was called. */
export class AlipayRefusal extends Error {
  constructor(readonly subCode: string) {
    super(`alipay: ${subCode}`);
    this.name = 'AlipayRefusal';
  }
}

/** What Alipay's gateway codes mean to us (rules.md 14); `sub_code` says more. */
function failureOf({ code, sub_code: subCode }: z.output<typeof failed>): Error {
  const vendorCode = subCode ?? code;
  if (code === '20000') return new VendorFailure(VENDOR, 'busy', { vendorCode, untouched: true });
  if (code === '40005') return new VendorFailure(VENDOR, 'limited', { vendorCode });
  return new AlipayRefusal(vendorCode);
}

const broken = (vendorCode: string): VendorFailure => new VendorFailure(VENDOR, 'broken', { vendorCode });

const parsed = (text: string): unknown => JSON.parse(text) as unknown;

/** Alipay's gateway: signed requests out, verified answers in. */
export class AlipayGateway {
  constructor(
    private readonly settings: AlipaySettings,
    private readonly clock: Clock,
  ) {}

  /**
   * Calls an interface whose own parameters stand beside the common ones.
   * Throws `AlipayRefusal` (the interface said no), `VendorFailure`.
   */
  call<T>(method: string, own: AlipayParameters, schema: z.ZodType<T>): Promise<T> {
    const patience = { vendor: VENDOR, deadlineMs: this.settings.deadlineMs };
    const member = `${method.replaceAll('.', '_')}_response`;
    return askVendor(
      patience,
      () => this.#request(method, own),
      (text) => this.#read(text, member, schema),
    );
  }

  /** The address of a page of Alipay's, signed as a request is; the citizen's program opens it. */
  pageUrl(method: string, own: AlipayParameters): string {
    const url = new URL(this.settings.gatewayUrl);
    url.search = new URLSearchParams(this.#signed({ method, ...own })).toString();
    return url.toString();
  }

  /** Signed anew with each attempt: the gateway refuses old timestamps. The charset stands in the address, by it the gateway reads the body. */
  #request(method: string, own: AlipayParameters): VendorRequest {
    const { charset, ...parameters } = this.#signed({ method, ...own });
    const url = new URL(this.settings.gatewayUrl);
    url.searchParams.set('charset', charset ?? CHARSET);
    const body = new URLSearchParams(parameters).toString();
    return { url, method: 'POST', contentType: `application/x-www-form-urlencoded;charset=${CHARSET}`, body };
  }

  #signed(own: AlipayParameters): Record<string, string> {
    const { appId, privateKey } = this.settings;
    const timestamp = formatInstant(this.clock.now()).slice(0, 19).replace('T', ' ');
    const common = { app_id: appId, format: 'JSON', sign_type: 'RSA2', timestamp, version: '1.0', charset: CHARSET };
    const parameters = { ...common, ...own };
    return { ...parameters, sign: rsa2(signedText(parameters), privateKey) };
  }

  /** A success counts only with Alipay's signature over its text. A failure needs none: the gateway can't sign for a program that it does not know. */
  #read<T>(text: string, member: string, schema: z.ZodType<T>): T {
    const members = rawMembers(text);
    if (!members) throw broken('no-json');
    const raw = members.get(member);
    const error = members.get('error_response');
    if ((raw === undefined) === (error === undefined)) throw broken('other-shape');
    const failure = failed.safeParse(parsed(error ?? raw ?? ''));
    if (failure.success && failure.data.code !== SUCCESS) throw failureOf(failure.data);
    if (raw === undefined) throw broken('other-shape');
    if (!this.#isAlipays(raw, members.get('sign'))) throw new VendorFailure(VENDOR, 'untrusted');
    const answer = schema.safeParse(parsed(raw));
    if (!answer.success) throw broken('other-shape');
    return answer.data;
  }

  #isAlipays(raw: string, sign: string | undefined): boolean {
    const signature = sign === undefined ? null : parsed(sign);
    return typeof signature === 'string' && isRsa2(raw, signature, this.settings.alipayPublicKey);
  }
}
