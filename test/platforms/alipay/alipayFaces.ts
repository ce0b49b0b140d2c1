import { randomBytes } from 'node:crypto';

const ID_LIVES_MS = 23 * 3_600_000;

interface Begun {
  readonly endsAtMs: number;
  passed: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** `alipay.user.certify.open` and the face page on a user's phone. */
export class AlipayFaces {
  readonly #begun = new Map<string, Begun>();
  readonly #orders = new Set<string>();

  constructor(private readonly now: () => Date) {}

  /** `initialize`: the answer, or null for what Alipay refuses. A picture that would be kept counts as wrong here: the city forbids it. */
  begin(content: string): object | null {
    const asked: unknown = JSON.parse(content);
    if (!isObject(asked) || !isObject(asked['identity_param']) || !isObject(asked['merchant_config'])) return null;
    const { outer_order_no: order, biz_code: code, identity_param: who, merchant_config: how } = asked;
    if (typeof order !== 'string' || !/^[\da-zA-Z]{32}$/.test(order) || this.#orders.has(order)) return null;
    if (code !== 'FACE' || how['face_reserve_strategy'] !== 'never') return null;
    if (who['identity_type'] !== 'CERT_INFO' || who['cert_type'] !== 'IDENTITY_CARD') return null;
    if (typeof who['cert_name'] !== 'string' || !/^\d{17}[\dX]$/.test(String(who['cert_no']))) return null;
    this.#orders.add(order);
    const id = randomBytes(16).toString('hex');
    this.#begun.set(id, { endsAtMs: this.now().getTime() + ID_LIVES_MS, passed: 'F' });
    return { certify_id: id };
  }

  /** The user looks into the camera on the page of `certify`. Throws where the page would refuse. */
  look(id: string, passed = 'T'): void {
    const begun = this.#begun.get(id);
    if (!begun || begun.endsAtMs <= this.now().getTime()) throw new Error('certify_id');
    begun.passed = passed;
  }

  /** `query`: what came of it; before the user looked it is `F`. */
  result(content: string): object | null {
    const asked: unknown = JSON.parse(content);
    const begun = isObject(asked) ? this.#begun.get(String(asked['certify_id'])) : undefined;
    return begun && begun.endsAtMs > this.now().getTime() ? { passed: begun.passed } : null;
  }
}
