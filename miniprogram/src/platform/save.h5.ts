import type { SaveAbility } from './contract';

const SOON_MS = 10_000;

export const save = {
  text({ name, mediaType, text }) {
    const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser reads it at once; the copy in memory goes.
    setTimeout(() => URL.revokeObjectURL(address), SOON_MS);
    return Promise.resolve('saved');
  },
} satisfies SaveAbility;
