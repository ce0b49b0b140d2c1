import type { SaveAbility } from './contract';

declare const wx: {
  readonly env: { readonly USER_DATA_PATH: string };
  getFileSystemManager(): {
    writeFile(options: { filePath: string; data: string; encoding: 'utf8'; success(): void; fail(): void }): void;
    unlink(options: { filePath: string; fail(): void }): void;
  };
  /** Absent before base library 2.16.1. */
  shareFileMessage?(options: { filePath: string; fileName: string; success(): void; fail(): void }): void;
};

/** WeChat has no folder of the citizen's: the file goes to a chat of their choice, and the program's own copy goes at once. */
export const save = {
  text: ({ name, text }) =>
    new Promise((resolve) => {
      const { shareFileMessage } = wx;
      if (!shareFileMessage) return resolve('absent');
      const disk = wx.getFileSystemManager();
      const filePath = `${wx.env.USER_DATA_PATH}/${name}`;
      const end = (outcome: 'sent' | 'left'): void => {
        disk.unlink({ filePath, fail: () => undefined });
        resolve(outcome);
      };
      const share = (): void =>
        shareFileMessage({ filePath, fileName: name, success: () => end('sent'), fail: () => end('left') });
      disk.writeFile({ filePath, data: text, encoding: 'utf8', success: share, fail: () => resolve('absent') });
    }),
} satisfies SaveAbility;
