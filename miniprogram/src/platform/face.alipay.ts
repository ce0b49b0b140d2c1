import type { FaceAbility } from './contract';

declare const my: {
  startAPVerify?(options: {
    certifyId: string;
    url: string;
    success(answer: { resultStatus?: string | number }): void;
    fail(reason: unknown): void;
  }): void;
};

/** `resultStatus`: 9000 passed, 4000 not passed: both came to the end. 6001 turned back, 6002 no network. */
const ENDED = new Set(['9000', '4000']);

export const face = {
  check: ({ key, url }) =>
    new Promise((resolve) => {
      if (!my.startAPVerify || url === null) return resolve({ kind: 'absent' });
      my.startAPVerify({
        certifyId: key,
        url,
        success: ({ resultStatus }) =>
          resolve(ENDED.has(String(resultStatus)) ? { kind: 'done', proof: 'done' } : { kind: 'left' }),
        fail: () => resolve({ kind: 'left' }),
      });
    }),
} satisfies FaceAbility;
