import { useEffect, useRef, type RefObject } from 'react';
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

/** What stands now where something was: its heading, or the page. */
const successorIn = (page: HTMLElement): HTMLElement | null =>
  page.querySelector<HTMLElement>('[role=main] [role=heading]') ?? page.querySelector<HTMLElement>('[role=main]');

/** What had the focus is gone, a question that was answered: reading goes on where the next one stands, not at the top of the window. */
function useSuccession(page: RefObject<HTMLElement>, left: RefObject<HTMLElement>): void {
  useEffect(() => {
    const watcher = new MutationObserver(() => {
      const isLost = document.activeElement === document.body && left.current !== null && !left.current.isConnected;
      const isShown = page.current !== null && page.current.getClientRects().length > 0;
      const successor = isLost && isShown && page.current ? successorIn(page.current) : null;
      if (successor) readFrom(successor);
    });
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => watcher.disconnect();
  }, [page, left]);
}

export const reading = {
  useReadingOrder() {
    const page = useRef<HTMLElement | null>(null);
    const left = useRef<HTMLElement | null>(null);
    useSuccession(page, left);
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
