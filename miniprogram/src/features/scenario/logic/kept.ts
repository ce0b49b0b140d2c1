import { codeOf } from '@city-services/shared/scenario/code';
import type { Answers, Walkable } from '@city-services/shared/scenario/definition';
import { walk } from '@city-services/shared/scenario/walk';
import { store } from '@/platform/store';

/** How far somebody came with a guide: stays on this device, nobody else knows of it. */
export interface Kept {
  readonly version: number;
  /** By name, later ones too that are not asked at the moment: a guide that changes takes over what it still has. */
  readonly answers: Answers;
  /** Questions that were answered. */
  readonly asked: number;
  /** The code of the finished list; null: questions are open. */
  readonly code: string | null;
  /** The link that brought the first answers; null: none did. */
  readonly from: string | null;
}

const answersKey = (id: string): string => `scenario:${id}`;
const ticksKey = (id: string): string => `scenario-ticks:${id}`;
const MOST_TICKS = 200;

const isText = (value: unknown): value is string => typeof value === 'string';

function keptOf(value: unknown): Kept | null {
  if (typeof value !== 'object' || value === null) return null;
  const { version, answers, asked, code, from } = value as Record<string, unknown>;
  if (typeof version !== 'number' || typeof asked !== 'number' || typeof answers !== 'object' || answers === null)
    return null;
  const texts = Object.entries(answers).filter((entry): entry is [string, string] => isText(entry[1]));
  return {
    ...{ version, answers: Object.fromEntries(texts), asked },
    code: isText(code) ? code : null,
    from: isText(from) ? from : null,
  };
}

const parsed = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
};

/** What was answered last; null: nothing yet, or a spoiled entry. */
export const keptAnswers = (id: string): Kept | null => keptOf(parsed(store.get(answersKey(id))));

/** Keeps where one stands. Answers the code when that is the end. */
export function keepAnswers(guide: Walkable, answers: Answers, from: string | null): string | null {
  const { steps, next } = walk(guide.questions, answers);
  const code = next ? null : codeOf(guide, answers);
  const kept: Kept = { version: guide.version, answers, asked: steps.length, code, from };
  store.set(answersKey(guide.id), JSON.stringify(kept));
  return code;
}

export const forgetAnswers = (id: string): void => store.remove(answersKey(id));

/** Keys of the materials that are ready. They stay when answers change: a paper that is there is there. */
export function keptTicks(id: string): ReadonlySet<string> {
  const kept = parsed(store.get(ticksKey(id)));
  return new Set(Array.isArray(kept) ? kept.filter(isText) : []);
}

export const keepTicks = (id: string, ticks: ReadonlySet<string>): void =>
  store.set(ticksKey(id), JSON.stringify([...ticks].slice(-MOST_TICKS)));
