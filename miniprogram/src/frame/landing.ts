import { useSyncExternalStore } from 'react';
import type { Launch } from '@city-services/shared/entry/launch';
import type { Scene } from '@city-services/shared/entry/scene';
import { ENTRY } from '@/copy/entry';
import type { Problem } from '@/gateway/problem';
import { outcomeOf, query } from '@/gateway/transport';
import { HOME_PATH } from '@/platform/home';
import { launch } from '@/platform/launch';
import { navigation } from '@/platform/navigation';
import { signIn as host } from '@/platform/signIn';
import { EntryDocument, type EntryQuery } from './Entry.generated';
import { pathOfTarget } from './entryTargets';
import { ROUTES } from './routes';

/** What became of the code that was scanned last. `failed`: the BFF could not be asked; once more may help. */
export type Landing =
  | { readonly state: 'none' }
  | { readonly state: 'opening' }
  | { readonly state: 'closed'; readonly sentence: string }
  | { readonly state: 'failed'; readonly problem: Problem; readonly scene: Scene };

const NONE: Landing = { state: 'none' };

let landing: Landing = NONE;
/** Counts scans: the answer to an earlier one leads nowhere. */
let scans = 0;
const listeners = new Set<() => void>();

function become(next: Landing): void {
  landing = next;
  listeners.forEach((listener) => listener());
}

/** Sentences stand on home. */
function tellAtHome(next: Landing): void {
  if (navigation.here().split('?')[0] !== HOME_PATH) navigation.replace(HOME_PATH);
  become(next);
}

function tellClosed(sentence: string): void {
  launch.settled();
  tellAtHome({ state: 'closed', sentence });
}

function follow(entry: EntryQuery['entry']): void {
  if (entry.__typename === 'EntryClosed') return tellClosed(ENTRY.closed[entry.reason] ?? ENTRY.closed.UNKNOWN);
  const path = entry.__typename === 'EntryTarget' ? pathOfTarget(entry) : null;
  if (path === null) return tellClosed(ENTRY.tooNew);
  launch.settled();
  become(NONE);
  if (path !== HOME_PATH) navigation.go(path);
}

async function open(scene: Scene): Promise<void> {
  scans += 1;
  const scan = scans;
  become({ state: 'opening' });
  const outcome = outcomeOf(await query(EntryDocument, { scene, platform: host.platform }));
  if (scan !== scans) return;
  if (outcome.ok) follow(outcome.data.entry);
  else tellAtHome({ state: 'failed', problem: outcome.problem, scene });
}

/** The code holds the answers themselves: nobody has to be asked where it leads. */
function openAnswers(code: string): void {
  launch.settled();
  become(NONE);
  navigation.go(ROUTES.scenarioResult(code));
}

function arrive(found: Launch): void {
  if (found.kind === 'scene') return void open(found.scene);
  scans += 1;
  if (found.kind === 'answers') return openAnswers(found.code);
  if (found.kind === 'broken') tellClosed(ENTRY.broken);
}

/** In the program's root: leads on from whatever the host opened the program with. */
export const useLanding = (): void => launch.useLaunch(arrive);

/** Asks once more where the code leads that could not be asked for. */
export function tryLandingAgain(): void {
  if (landing.state === 'failed') void open(landing.scene);
}

/** The sentence has been read. */
export const forgetLanding = (): void => become(NONE);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** What became of the code that was scanned last; draws again when that changes. */
export const useLandingState = (): Landing => useSyncExternalStore(subscribe, () => landing);
