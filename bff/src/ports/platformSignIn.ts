export type Platform = 'WEAPP' | 'ALIPAY' | 'H5';

/** Turns one platform's one-time login code into that platform's own name of its user, and asks it for nothing else. */
export interface PlatformSignIn {
  /**
   * The user's stable id on the platform, or null when the platform does not know the code (any more): a fresh one helps.
   * Throws `SIGN_IN_REFUSED` (the platform blocks this user), `REQUEST_LIMITED` (the user or we asked too often), `SIGN_IN_UNAVAILABLE`
   * (no answer, an answer that nobody can trust, or settings that the platform does not accept; `detail.reason` says which).
   */
  userOf(code: string): Promise<string | null>;
}

/** Every platform of the contract. */
export type PlatformSignIns = Readonly<Record<Platform, PlatformSignIn>>;
