import { useEffect, useRef } from 'react';
import { useDidShow } from '@tarojs/taro';
import type { PageEventsAbility } from './contract';

const PULL_PX = 72;

/** A finger that starts at the very top of the page and moves down far enough has pulled. */
function watchPull(pulled: () => void): () => void {
  let startY: number | null = null;
  const start = (event: TouchEvent): void => {
    startY = window.scrollY <= 0 ? (event.touches[0]?.clientY ?? null) : null;
  };
  const end = (event: TouchEvent): void => {
    const endY = event.changedTouches[0]?.clientY ?? 0;
    if (startY !== null && window.scrollY <= 0 && endY - startY > PULL_PX) pulled();
    startY = null;
  };
  document.addEventListener('touchstart', start, { passive: true });
  document.addEventListener('touchend', end, { passive: true });
  return () => {
    document.removeEventListener('touchstart', start);
    document.removeEventListener('touchend', end);
  };
}

export const pageEvents = {
  useShow: (listener) => useDidShow(listener),
  usePullDown(listener) {
    const latest = useRef(listener);
    latest.current = listener;
    useEffect(() => watchPull(() => void latest.current()), []);
  },
  /** A browser shares by its own menu and the page's address. */
  useShare: (_card) => undefined,
} satisfies PageEventsAbility;
