import type { Source } from './source.entity';

/** A data set that a section's figures rest on. */
export interface DataSetAge {
  /** When its newest batch was handed over. Null: none was yet. */
  readonly completedAt: Date | null;
  /** How old it may be, as agreed with the department. */
  readonly limitDays: number;
}

interface Provider {
  readonly name: string;
  /** The short form inside sentences: 公安交管部门. */
  readonly short: string;
  readonly phone: string;
}

const DAY_MS = 86_400_000;

function reasonOf(ages: readonly DataSetAge[], short: string, now: Date): string | null {
  if (ages.every(({ completedAt }) => completedAt === null)) return `还没有收到${short}的数据`;
  if (ages.some(({ completedAt }) => completedAt === null)) return `${short}还有一部分数据没有送来，内容可能不全`;
  const late = ages.some(
    ({ completedAt, limitDays }) => completedAt && now.getTime() - completedAt.getTime() > limitDays * DAY_MS,
  );
  return late ? `${short}有数据超过约定时间没有更新，可能不是最新的` : null;
}

/**
 * Where a section's figures come from and how old they are (core.graphql, `Source`). The oldest of the data sets decides the state,
 * since any of them may be the one that a figure misses; `asOf` is the newest batch.
 *
 * @param ages of every data set of the section; null when nobody could say in time: the figures are shown, their age is not
 * @param now the real time, also while the business day is fixed
 */
export function sourceOf(provider: Provider, ages: readonly DataSetAge[] | null, now: Date): Source {
  const { name, short, phone } = provider;
  if (!ages) return { name, phone, asOf: null, state: 'STALE', reason: '暂时查不到这些数据的更新时间，可能不是最新的' };
  const newest = Math.max(...ages.map(({ completedAt }) => completedAt?.getTime() ?? 0));
  const reason = reasonOf(ages, short, now);
  return { name, phone, asOf: newest > 0 ? new Date(newest) : null, state: reason ? 'STALE' : 'FRESH', reason };
}
