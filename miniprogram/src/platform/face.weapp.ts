import type { FaceAbility } from './contract';

declare const wx: {
  /** Open to programs that WeChat has granted 城市服务 face checks; absent in older clients. */
  startFacialRecognitionVerify?(options: {
    userIdKey: string;
    /** 2: the screen flashes; nothing has to be read aloud. */
    checkAliveType: 2;
    success(answer: { verifyResult?: string }): void;
    fail(reason: unknown): void;
  }): void;
};

export const face = {
  check: ({ key }) =>
    new Promise((resolve) => {
      if (!wx.startFacialRecognitionVerify) return resolve({ kind: 'absent' });
      wx.startFacialRecognitionVerify({
        userIdKey: key,
        checkAliveType: 2,
        success: ({ verifyResult }) => resolve(verifyResult ? { kind: 'done', proof: verifyResult } : { kind: 'left' }),
        fail: () => resolve({ kind: 'left' }),
      });
    }),
} satisfies FaceAbility;
