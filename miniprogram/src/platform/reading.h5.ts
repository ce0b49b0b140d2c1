import { useEffect, useRef } from 'react';
import { useDidShow } from '@tarojs/taro';
import type { ReadingAbility } from './contract';

/** The first page of a visit is read from the top of the window, as a browser does by itself. */
let opened = false;

/** Pages beneath the open one stay in the document, hidden. */
const shownMain = (): HTMLElement | undefined =>
  Array.from(document.querySelectorAll<HTMLElement>('[role=main]')).find((main) => main.getClientRects().length > 0);

const pageOf = (main: HTMLElement): HTMLElement => main.closest<HTMLElement>('.taro_page') ?? main;

function readFrom(element: HTMLElement): void {
  if (!element.matches('button, input, a, textarea')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

const titleOf = (page: HTMLElement): HTMLElement | null =>
  page.querySelector<HTMLElement>('[role=heading][aria-level="1"]') ?? page.querySelector<HTMLElement>('[role=main]');

export const reading = {
  useReadingOrder() {
    const page = useRef<HTMLElement | null>(null);
    const left = useRef<HTMLElement | null>(null);
    useEffect(() => {
      const note = ({ target }: FocusEvent): void => {
        if (target instanceof HTMLElement && page.current?.contains(target)) left.current = target;
      };
      document.addEventListener('focusin', note);
      return () => document.removeEventListener('focusin', note);
    }, []);
    useDidShow(() => {
      // The router shows the page after it has told of it.
      requestAnimationFrame(() => {
        const main = shownMain();
        if (!main) return;
        page.current = pageOf(main);
        const target = left.current?.isConnected ? left.current : titleOf(page.current);
        // A field that asked for the focus keeps it.
        const taken = page.current.contains(document.activeElement);
        if (opened && target && !taken) readFrom(target);
        opened = true;
      });
    });
  },
  skipToMain() {
    const main = shownMain();
    if (main) readFrom(main);
    main?.scrollIntoView();
  },
} satisfies ReadingAbility;
