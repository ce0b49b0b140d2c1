import { useEffect } from 'react';
import { useDidShow } from '@tarojs/taro';
import { launchOf, type Launch } from '@city-services/shared/entry/launch';
import type { LaunchAbility } from '../contract';

/** A host that opens a page for a code does so right after it has brought the program to the front. */
const OPENS_WITHIN_MS = 1000;

type Listener = (launch: Launch) => void;

let last = '';
let again: { readonly launch: Launch; readonly untilMs: number } | null = null;
let tell: Listener = () => undefined;

/**
 * A host says what it opened the program with whenever the program comes to the front, also when the citizen only unlocks the phone. So the
 * same code counts again only when the host opens the page of the code anew, which it does for a scan and not for an unlocked phone.
 */
function shown(query: unknown): void {
  const launch = launchOf(query);
  if (launch.kind === 'none') return;
  const name = launch.kind === 'scene' ? launch.scene : JSON.stringify(query);
  if (name === last) {
    again = { launch, untilMs: Date.now() + OPENS_WITHIN_MS };
    return;
  }
  last = name;
  tell(launch);
}

function homeOpened(): void {
  const waiting = again;
  again = null;
  if (waiting && Date.now() <= waiting.untilMs) tell(waiting.launch);
}

export const launch = {
  useLaunch(listener) {
    tell = listener;
    useDidShow((options?: { readonly query?: unknown }) => shown(options?.query));
  },
  useHome: () => useEffect(homeOpened, []),
  settled: () => undefined,
} satisfies LaunchAbility;
