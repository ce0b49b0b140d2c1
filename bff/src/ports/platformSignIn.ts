export type Platform = 'WEAPP' | 'ALIPAY' | 'H5';

/** Turns a platform's one-time login code into the platform's own name of its user. */
export interface PlatformSignIn {
  /** The user's stable id on that platform, or null when the platform does not know the code (any more). */
  userOf(platform: Platform, code: string): Promise<string | null>;
}
