import { randomBytes } from 'node:crypto';

interface Issued {
  readonly user: string;
  readonly program: string;
  readonly endsAtMs: number;
  used: boolean;
}

/** A platform's login codes: for one user, one program, one use, a short time. */
export class OneTimeCodes {
  readonly #issued = new Map<string, Issued>();

  constructor(
    private readonly livesMs: number,
    private readonly now: () => Date,
  ) {}

  issue(user: string, program: string): string {
    const code = randomBytes(16).toString('hex');
    this.#issued.set(code, { user, program, endsAtMs: this.now().getTime() + this.livesMs, used: false });
    return code;
  }

  /** Whose code it was; it is used up from here on. */
  take(code: string, program: string): { readonly user: string } | 'unknown' | 'used' {
    const issued = this.#issued.get(code);
    if (!issued || issued.program !== program || issued.endsAtMs <= this.now().getTime()) return 'unknown';
    if (issued.used) return 'used';
    issued.used = true;
    return { user: issued.user };
  }
}
