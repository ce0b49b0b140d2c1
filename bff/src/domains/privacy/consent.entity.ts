/** What is agreed to by itself, one thing at a time (PIPL art. 29). `privacy-guide` is read, the others can each be refused. */
export type ConsentPurpose = 'privacy-guide' | 'identity-verification' | 'face-verification' | 'messages' | 'sharing';

export type ConsentDecision = 'AGREED' | 'REFUSED' | 'WITHDRAWN';

/** Where the citizen was asked. */
export type ConsentPlatform = 'WEAPP' | 'ALIPAY' | 'H5';

/** What a citizen decided, when, where, and the exact text that was decided about. */
export interface Consent {
  readonly accountId: string;
  readonly purpose: ConsentPurpose;
  readonly decision: ConsentDecision;
  readonly noticeVersion: string;
  /** SHA-256 of the text that was shown, hex. */
  readonly noticeHash: string;
  /** Null in consents from before it was kept. */
  readonly platform: ConsentPlatform | null;
  /** When it was decided. */
  readonly agreedAt: Date;
}

/** One line of the list of personal information (网络数据安全管理条例 art. 21: rules as a 清单). */
export interface NoticeItem {
  readonly what: string;
  readonly why: string;
  readonly kept: string;
  readonly who: string;
}

/** What is shown before the citizen decides about one purpose. */
export interface ConsentNotice {
  readonly purpose: ConsentPurpose;
  readonly title: string;
  /** One sentence: what it is for. */
  readonly summary: string;
  /** What does not work without it, and what goes on working. */
  readonly without: string;
  readonly version: string;
  readonly items: readonly NoticeItem[];
  /** Whether it is decided on the page of consents; the others are asked at the moment of their use. */
  readonly decidedHere: boolean;
}

export type ConsentState = 'UNDECIDED' | ConsentDecision;

/** How one purpose stands with one account. */
export interface ConsentStanding {
  readonly notice: ConsentNotice;
  readonly state: ConsentState;
  /** Whether a page may ask by itself: once, and once more for a new text that was agreed to before. */
  readonly ask: boolean;
  readonly decidedAt: Date | null;
  /** The version that was decided about. */
  readonly decidedVersion: string | null;
  readonly platform: ConsentPlatform | null;
}
