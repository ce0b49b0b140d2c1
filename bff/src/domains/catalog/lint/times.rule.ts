import type { ItemContent, TimeLimit } from '../item/item.entity';
import { isLonger, limitAfter, workingDaysOf } from '../item/time.rule';
import type { Finding } from './finding.entity';
import type { SiblingTimes } from './surroundings.entity';

/** 即办件: promised and statutory time at most one working day; promised not longer than statutory (rules of the national item library). */
export function timeContradictions({ projectType, promised, statutory }: ItemContent): Finding[] {
  const findings: Finding[] = [];
  if (projectType === 'INSTANT' && promised && workingDaysOf(promised) > 1) {
    findings.push({
      rule: 'CAT-INSTANT',
      column: '承诺办结时限',
      sentence: `办件类型是“即办件”，${limitAfter('承诺时限却是', promised)}，超过了一个工作日`,
      part: null,
    });
  }
  if (projectType === 'INSTANT' && statutory && workingDaysOf(statutory) > 1) {
    findings.push({
      rule: 'CAT-INSTANT-LAW',
      column: '法定办结时限',
      sentence: `办件类型是“即办件”，${limitAfter('法定时限是', statutory)}，请确认`,
      part: null,
    });
  }
  if (promised && statutory && isLonger(promised, statutory)) {
    findings.push({
      rule: 'CAT-PROMISE',
      column: '承诺办结时限',
      sentence: `${limitAfter('承诺时限', promised)}，比${limitAfter('法定时限', statutory)}还长`,
      part: null,
    });
  }
  return findings;
}

/** Fewer neighbours tell nothing. */
const LEAST_SIBLINGS = 4;
/** A robust z-score beyond this is an outlier (Iglewicz and Hoaglin, 1993). */
const OUTLIER_SCORE = 3.5;
/** Makes the median absolute deviation comparable with a standard deviation. */
const MAD_SCALE = 1.4826;
/** Neighbours that all say the same would make every other value an outlier; with half as much again the time has to be four times theirs. */
const LEAST_SPREAD = Math.log(1.5);

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Times are compared by their ratio: 2 beside 1 is ordinary, 880 beside 40 is not. At once counts as half a day. */
const scaleOf = (limit: TimeLimit): number => Math.log(Math.max(workingDaysOf(limit), 0.5));

/**
 * The neighbours' median in working days when the time is far above it; null otherwise. Only too long is unusual: short is good for the citizen.
 * @param times of all implementations, the one in question included
 */
export function unusualBeside(limit: TimeLimit, times: readonly TimeLimit[]): number | null {
  if (times.length <= LEAST_SIBLINGS) return null;
  const scales = times.map(scaleOf);
  const median = medianOf(scales);
  const spread = Math.max(MAD_SCALE * medianOf(scales.map((scale) => Math.abs(scale - median))), LEAST_SPREAD);
  return (scaleOf(limit) - median) / spread > OUTLIER_SCORE ? Math.exp(median) : null;
}

/** 880 days where neighbours say 40. */
export function unusualTimes({ statutory, promised }: ItemContent, siblings: SiblingTimes): Finding[] {
  const checks = [
    ['法定办结时限', statutory, siblings.statutory],
    ['承诺办结时限', promised, siblings.promised],
  ] as const;
  return checks.flatMap(([column, limit, times]) => {
    const usual = limit ? unusualBeside(limit, times) : null;
    if (limit === null || usual === null) return [];
    const sentence = `${limitAfter(`${column}是`, limit)}，同一事项在其他 ${times.length - 1} 个地方一般是 ${Math.round(usual)} 个工作日`;
    return [{ rule: 'CAT-TIME-UNUSUAL' as const, column, sentence, part: null }];
  });
}
