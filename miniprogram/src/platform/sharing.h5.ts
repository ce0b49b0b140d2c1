import type { Shared, SharingAbility } from './contract';

/** `https://city.example/#/features/…` */
const linkOf = (path: string): string => `${window.location.origin}${window.location.pathname}#${path}`;

async function copy(text: string): Promise<Shared> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed';
  }
}

export const sharing: SharingAbility = {
  byHost: false,
  async hand({ title, path }) {
    const url = linkOf(path);
    if (typeof navigator.share !== 'function') return copy(url);
    try {
      await navigator.share({ title, url });
      return 'shared';
    } catch (error) {
      // The citizen closed the sheet.
      if (error instanceof DOMException && error.name === 'AbortError') return 'left';
      return copy(url);
    }
  },
  openOutside(url) {
    window.open(url, '_blank', 'noopener');
    return Promise.resolve('opened');
  },
};
