import type { Page } from 'playwright-core';

export interface Focused {
  readonly name: string;
  readonly ring: boolean;
  /** Its middle lies behind nothing. */
  readonly seen: boolean;
  readonly inMain: boolean;
  readonly inDialog: boolean;
  readonly role: string | null;
}

/** What the keyboard is on. Throws where it is on nothing. */
export const focusOf = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) throw new Error('nothing has the focus');
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 30));
    return {
      name: (element.ariaLabel ?? element.innerText).replace(/\s+/g, ' ').trim(),
      ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      seen: there !== null && element.contains(there),
      inMain: element.closest('[role=main]') !== null,
      inDialog: element.closest('[role=dialog]') !== null,
      role: element.getAttribute('role'),
    };
  });

/** Names of what can be operated, in the order of the document; the keyboard is on the first of them then. */
export const controlsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = Array.from(
      document.querySelectorAll<HTMLElement>('button:enabled, input:enabled, textarea:enabled'),
    ).filter((each) => each.getClientRects().length > 0);
    shown[0]?.focus();
    return shown.map((each) => (each.ariaLabel ?? each.innerText).replace(/\s+/g, ' ').trim());
  });
