import { useEffect, useRef } from 'react';
import { useDidHide, useDidShow } from '@tarojs/taro';
import type { PageEventsAbility } from './contract';

const PULL_PX = 72;

/** How far the page is pulled, 0 to 1, for the style sheet: the indicator moves without the page being drawn again. */
const showPull = (share: number): void =>
  document.documentElement.style.setProperty('--pull', String(Math.min(1, Math.max(0, share))));

/** Nothing of what the finger is on can be scrolled up: the page, which scrolls inside the window, or a sheet over it. */
function isAtTop(target: EventTarget | null): boolean {
  for (let at = target instanceof Element ? target : null; at; at = at.parentElement)
    if (at.scrollTop > 0) return false;
  return window.scrollY <= 0;
}

const yOf = ([touch]: TouchList): number => touch?.clientY ?? 0;

/** A finger that starts at the very top of the page and moves down far enough has pulled; the indicator stays until the answer is there. */
function watchPull(pulled: () => Promise<void>): () => void {
  const stop = new AbortController();
  const listen = { passive: true, signal: stop.signal };
  let startY: number | null = null;
  const share = (touches: TouchList): number => (startY === null ? 0 : (yOf(touches) - startY) / PULL_PX);
  const end = (far: boolean): void => {
    startY = null;
    if (far) void pulled().finally(() => showPull(0));
    else showPull(0);
  };
  document.addEventListener(
    'touchstart',
    ({ touches, target }) => (startY = isAtTop(target) && touches.length === 1 ? yOf(touches) : null),
    listen,
  );
  document.addEventListener('touchmove', ({ touches }) => startY !== null && showPull(share(touches)), listen);
  document.addEventListener(
    'touchend',
    ({ changedTouches }) => startY !== null && end(share(changedTouches) >= 1),
    listen,
  );
  document.addEventListener('touchcancel', () => startY !== null && end(false), listen);
  return () => {
    stop.abort();
    showPull(0);
  };
}

export const pageEvents = {
  useShow: (listener) => useDidShow(listener),
  usePullDown(listener) {
    const latest = useRef(listener);
    latest.current = listener;
    // Pages beneath the open one are still there, and not pulled.
    const shown = useRef(true);
    useDidShow(() => void (shown.current = true));
    useDidHide(() => void (shown.current = false));
    useEffect(() => watchPull(() => (shown.current ? latest.current() : Promise.resolve())), []);
  },
  /** A browser shares by its own menu and the page's address. */
  useShare: (_card) => undefined,
} satisfies PageEventsAbility;
