import { createHash } from 'node:crypto';
import { ENTRY_PAGES } from '@city-services/shared/entry/pages';
import { SCENE_DIGITS, SCENE_ID_LENGTH, sceneOf, type Scene } from '@city-services/shared/entry/scene';
import { idNumberFault } from '@city-services/shared/identity/idNumber';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { ClosedReason, EntryCode, EntryTarget } from './entryCode.entity';

/** Codes of items have up to 36 characters (rules.md 2). */
const KEY = /^[A-Za-z0-9][\w.:-]{0,63}$/;
const CAMPAIGN = /^[a-z0-9][a-z0-9-]{0,31}$/;

/**
 * The scene of a target: the same target has the same scene, on every instance and whenever it is asked for, so that a code is never made twice.
 * @param attempt counts up when the scene belongs to another target already (one in a million among ten thousand codes)
 */
export function sceneFor({ kind, key, campaign }: EntryTarget, attempt = 0): Scene {
  const digest = createHash('sha256')
    .update(JSON.stringify([kind, key, campaign, attempt]))
    .digest();
  const id = Array.from(digest.subarray(0, SCENE_ID_LENGTH), (byte) => SCENE_DIGITS.charAt(byte % SCENE_DIGITS.length));
  return sceneOf(kind, id.join(''));
}

/** Whether a text holds a citizen's number or a mobile phone: neither may ever be printed into a code. */
function namesPerson(text: string, today: BusinessDate): boolean {
  const numbers = Array.from(text.matchAll(/(?=(\d{17}[\dXx]))/g), ([, found = '']) => found.toUpperCase());
  return numbers.some((number) => idNumberFault(number, today) === null) || /(?:^|\D)1[3-9]\d{9}(?:\D|$)/.test(text);
}

/** Which part of a target is wrong; null when it is right. */
export function targetFault({ kind, key, campaign }: EntryTarget, today: BusinessDate): 'key' | 'campaign' | null {
  const page = kind === 'PAGE' || kind === 'CAMPAIGN';
  const known = page ? (ENTRY_PAGES as readonly string[]).includes(key) : KEY.test(key) && !namesPerson(key, today);
  if (!known) return 'key';
  if (kind !== 'CAMPAIGN') return campaign === null ? null : 'campaign';
  return campaign !== null && CAMPAIGN.test(campaign) && !namesPerson(campaign, today) ? null : 'campaign';
}

/** Why a code opens nothing on that day; null when it opens. A code that was switched off says so even after its last day. */
export function closedBecause(code: EntryCode | null, today: BusinessDate): ClosedReason | null {
  if (!code) return 'UNKNOWN';
  if (code.endedAt) return 'ENDED';
  return code.lastDay !== null && code.lastDay < today ? 'EXPIRED' : null;
}
