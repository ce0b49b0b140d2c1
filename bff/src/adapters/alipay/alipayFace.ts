import { z } from 'zod';
import type { FaceCheck, FaceResult, FaceSubject, FaceVerification, StartedFace } from '../../ports/faceVerification';
import { faceFailure, VendorFailure } from '../vendor/vendorFailure';
import { AlipayRefusal, type AlipayGateway } from './alipayGateway';

const initialized = z.object({ certify_id: z.string().regex(/^[\w-]{8,64}$/) });
const queried = z.object({ passed: z.string() });

/** Alipay keeps a check open for 23 hours (K); ours ends long before. */
const VALID_SECONDS = 3600;

/** Alipay's face check: `alipay.user.certify.open.initialize`, `.certify` as a page, `.query` (rules.md 14). */
export class AlipayFace implements FaceVerification {
  constructor(private readonly gateway: AlipayGateway) {}

  async start({ name, idNumber }: FaceSubject, orderNumber: string): Promise<StartedFace> {
    const identity = {
      identity_type: 'CERT_INFO',
      cert_type: 'IDENTITY_CARD',
      cert_name: name.reveal('face verification'),
      cert_no: idNumber.reveal('face verification'),
    };
    // Without `never` Alipay keeps the picture by default.
    const merchant = { face_reserve_strategy: 'never' };
    const content = {
      outer_order_no: orderNumber,
      biz_code: 'FACE',
      identity_param: identity,
      merchant_config: merchant,
    };
    const { certify_id: key } = await this.#call('initialize', content, initialized);
    const url = this.gateway.pageUrl('alipay.user.certify.open.certify', {
      biz_content: JSON.stringify({ certify_id: key }),
    });
    return { ticket: { key, url, demo: false }, validSeconds: VALID_SECONDS };
  }

  /** The proof says no more than that the citizen came to the end of Alipay's page: what came of it, Alipay is asked by the key that we kept. */
  async resultOf({ key }: FaceCheck, proof: string): Promise<FaceResult> {
    if (proof === '') return { outcome: 'unfinished' };
    const { passed } = await this.#call('query', { certify_id: key }, queried);
    if (passed === 'T') return { outcome: 'passed' };
    // Neither yes nor no is nobody's refusal: somebody has to look at it.
    return passed === 'F' ? { outcome: 'failed' } : { outcome: 'review', auditId: key };
  }

  async #call<T>(what: string, content: object, schema: z.ZodType<T>): Promise<T> {
    const own = { biz_content: JSON.stringify(content) };
    try {
      return await this.gateway.call(`alipay.user.certify.open.${what}`, own, schema);
    } catch (error) {
      if (!(error instanceof AlipayRefusal)) throw faceFailure(error);
      throw faceFailure(new VendorFailure('alipay', 'rejected', { vendorCode: error.subCode }));
    }
  }
}
