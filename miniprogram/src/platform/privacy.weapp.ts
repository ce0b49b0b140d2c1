import type { PrivacyAbility } from './contract';

type Resolve = (
  answer: { readonly event: 'agree'; readonly buttonId: string } | { readonly event: 'disagree' },
) => void;

declare const wx: {
  /** Absent before base library 2.32.3, where WeChat holds nothing back. */
  onNeedPrivacyAuthorization?(listener: (resolve: Resolve, event: { readonly referrer: string }) => void): void;
  requirePrivacyAuthorize?(options: { success(): void; fail(reason: unknown): void }): void;
  openPrivacyContract?(options: { fail?(reason: unknown): void }): void;
};

const BUTTON = 'agree-privacy';
let front: (() => void) | null = null;
let waiting: Resolve[] = [];

// Once: with WeChat the last registration is the only one.
wx.onNeedPrivacyAuthorization?.((resolve) => {
  waiting.push(resolve);
  front?.();
});

export const privacy = {
  buttonId: BUTTON,
  onAsked(ask) {
    front = ask;
    if (waiting.length > 0) ask();
  },
  answer(agreed) {
    const all = waiting;
    waiting = [];
    all.forEach((resolve) => resolve(agreed ? { event: 'agree', buttonId: BUTTON } : { event: 'disagree' }));
  },
  require: (_agreedHere?: boolean) =>
    new Promise((resolve) => {
      if (!wx.requirePrivacyAuthorize) return resolve(true);
      wx.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) });
    }),
  /** WeChat remembers, and takes it back in its own settings. */
  forget: () => undefined,
  openGuide() {
    wx.openPrivacyContract?.({});
    return wx.openPrivacyContract !== undefined;
  },
} satisfies PrivacyAbility;
