import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Which generation of which session a refresh token stands for. */
export interface RefreshClaim {
  readonly sessionId: string;
  readonly generation: number;
}

const TOKEN_BYTES = 32;
const REFRESH_TOKEN = /^([\w-]{22})\.(\d{1,9})\.([\w-]{43})$/;

/** Whether two texts are equal, in a time that tells nothing about where they differ. */
export function equalInConstantTime(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}

/** Makes and checks secrets that are never stored as they are: access tokens, refresh tokens, verification codes. */
export class TokenService {
  constructor(private readonly key: Buffer) {}

  freshAccessToken(): string {
    return randomBytes(TOKEN_BYTES).toString('base64url');
  }

  /** By which an access token is looked up. The token is 256 random bits, so that a hash without a key is enough. */
  accessHash(accessToken: string): string {
    return createHash('sha256').update(accessToken).digest('base64url');
  }

  refreshToken({ sessionId, generation }: RefreshClaim): string {
    const claim = `${sessionId}.${generation}`;
    return `${claim}.${this.#sign('refresh', claim)}`;
  }

  /** What a refresh token stands for; null when this BFF did not make it. */
  readRefreshToken(token: string): RefreshClaim | null {
    const [, sessionId, generation, signature] = REFRESH_TOKEN.exec(token) ?? [];
    if (!sessionId || !generation || !signature) return null;
    const expected = this.#sign('refresh', `${sessionId}.${generation}`);
    return equalInConstantTime(signature, expected) ? { sessionId, generation: Number(generation) } : null;
  }

  /** A code is short: only with the key, and for its own challenge, does its hash tell anything. */
  codeHash(challengeId: string, code: string): string {
    return this.#sign('code', `${challengeId}.${code}`);
  }

  #sign(purpose: string, text: string): string {
    return createHmac('sha256', this.key).update(`${purpose}\u0000${text}`).digest('base64url');
  }
}
