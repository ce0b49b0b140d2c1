import { useEffect, useRef } from 'react';
import { launchOfAddress } from '@city-services/shared/entry/launch';
import type { LaunchAbility } from './contract';
import { keepForOffline } from './h5/offline';

keepForOffline();

const OURS = new Set(['scene', 'q', 'qrCode']);

/** `a=b&c=d` without what says what was scanned. */
const without = (search: string): string =>
  search
    .split('&')
    .filter((pair) => !OURS.has(pair.split('=')[0] ?? ''))
    .join('&');

const joined = (before: string, search: string, sign: string): string =>
  search ? `${before}${sign}${search}` : before;

/** The address without the code: a reload, or a link that is passed on, opens the page that it shows. */
function cleanAddress(): string {
  const { pathname, search, hash } = window.location;
  const [page = '', ...rest] = hash.split('?');
  return joined(pathname, without(search.slice(1)), '?') + joined(page, without(rest.join('?')), '?');
}

export const launch = {
  /** The address of the program itself, at its start and when somebody types another one. */
  useLaunch(listener) {
    const latest = useRef(listener);
    latest.current = listener;
    useEffect(() => {
      const look = (): void => {
        const found = launchOfAddress(window.location.href);
        if (found.kind !== 'none') latest.current(found);
      };
      look();
      window.addEventListener('hashchange', look);
      return () => window.removeEventListener('hashchange', look);
    }, []);
  },
  useHome: () => undefined,
  settled: () => window.history.replaceState(window.history.state, '', cleanAddress()),
} satisfies LaunchAbility;
