/** What a citizen agreed to, when, and the exact text of it. */
export interface Consent {
  readonly accountId: string;
  readonly purpose: 'identity-verification' | 'face-verification';
  readonly noticeVersion: string;
  /** SHA-256 of the text that was shown, hex. */
  readonly noticeHash: string;
  readonly agreedAt: Date;
}
