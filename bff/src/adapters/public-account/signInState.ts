import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../kernel/clock';

const LIVES_SECONDS = 600;
const SIGNATURE_DIGITS = 32;
/** End in seconds (8 digits), hash of the browser's secret (64), signature (32): WeChat takes letters and digits, 128 at most. */
const STATE = /^([0-9a-f]{8})([0-9a-f]{64})([0-9a-f]{32})$/;
export const CHALLENGE = /^[0-9a-f]{64}$/;
const VERIFIER = /^[\w-]{43,64}$/;

/**
 * The `state` of an authorisation that goes through WeChat's pages and comes back. The browser keeps a secret and hands in its SHA-256; only
 * who knows the secret can use what comes back. So nobody can send a citizen a link that signs them in to a stranger's account.
 */
export class SignInState {
  constructor(
    private readonly key: Buffer,
    private readonly clock: Clock,
  ) {}

  /** @param challenge SHA-256 of the browser's secret, in hex */
  make(challenge: string): string {
    const claim = `${this.#seconds(LIVES_SECONDS).toString(16).padStart(8, '0')}${challenge}`;
    return `${claim}${this.#signature(claim)}`;
  }

  /** Whether we made the state, not long ago, for the browser that knows this secret. */
  isOf(state: string, verifier: string): boolean {
    const [, end, challenge, signature] = STATE.exec(state) ?? [];
    if (!end || !challenge || !signature || !VERIFIER.test(verifier)) return false;
    const ours = this.#signature(`${end}${challenge}`);
    if (!timingSafeEqual(Buffer.from(ours), Buffer.from(signature))) return false;
    if (Number.parseInt(end, 16) <= this.#seconds(0)) return false;
    return createHash('sha256').update(verifier).digest('hex') === challenge;
  }

  #seconds(ahead: number): number {
    return Math.floor(this.clock.now().getTime() / 1000) + ahead;
  }

  #signature(claim: string): string {
    return createHmac('sha256', this.key)
      .update(`public-account-state\u0000${claim}`)
      .digest('hex')
      .slice(0, SIGNATURE_DIGITS);
  }
}
