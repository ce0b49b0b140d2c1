import { createHash, createHmac, pbkdf2Sync, timingSafeEqual, randomBytes } from 'node:crypto';

/** What a server keeps of a password for SCRAM-SHA-256 (RFC 7677): never the password itself. */
export interface Credentials {
  readonly salt: Buffer;
  readonly iterations: number;
  readonly storedKey: Buffer;
  readonly serverKey: Buffer;
}

/** MongoDB's default of scramSHA256IterationCount. */
const ITERATIONS = 15_000;

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

export function makeCredentials(
  password: string,
  salt: Buffer = randomBytes(28),
  iterations = ITERATIONS,
): Credentials {
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256');
  const storedKey = createHash('sha256').update(hmac(salted, 'Client Key')).digest();
  return { salt, iterations, storedKey, serverKey: hmac(salted, 'Server Key') };
}

/** One sign-in under way. */
export class ScramConversation {
  readonly user: string;
  private readonly clientFirst: string;
  private readonly nonce: string;
  private readonly serverFirst: string;

  /** @throws Error when the client's first message is not understood */
  constructor(
    message: string,
    private readonly credentialsOf: (user: string) => Credentials,
    serverNonce: string = randomBytes(24).toString('base64'),
  ) {
    const parts = /^(?:n|y),(?:a=[^,]*)?,(n=([^,]*),r=([^,]+))$/.exec(message);
    if (!parts) throw new Error('the first message of SCRAM is malformed');
    this.clientFirst = parts[1] as string;
    this.user = (parts[2] as string).replaceAll('=2C', ',').replaceAll('=3D', '=');
    this.nonce = (parts[3] as string) + serverNonce;
    const { salt, iterations } = credentialsOf(this.user);
    this.serverFirst = `r=${this.nonce},s=${salt.toString('base64')},i=${iterations}`;
  }

  get challenge(): string {
    return this.serverFirst;
  }

  /** The server's last message, or undefined when the proof is wrong. */
  finish(message: string): string | undefined {
    const parts = /^(c=[^,]*,r=([^,]*)),p=([^,]*)$/.exec(message);
    if (!parts || parts[2] !== this.nonce) return undefined;
    const { storedKey, serverKey } = this.credentialsOf(this.user);
    const signed = `${this.clientFirst},${this.serverFirst},${parts[1] as string}`;
    const signature = hmac(storedKey, signed);
    const proof = Buffer.from(parts[3] as string, 'base64');
    if (proof.length !== signature.length) return undefined;
    const clientKey = Buffer.from(proof.map((byte, i) => byte ^ (signature[i] as number)));
    if (!timingSafeEqual(createHash('sha256').update(clientKey).digest(), storedKey)) return undefined;
    return `v=${hmac(serverKey, signed).toString('base64')}`;
  }
}
