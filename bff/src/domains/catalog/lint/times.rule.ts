import type { ItemContent, TimeLimit } from '../item/item.entity';
import { isLonger, limitAfter, workingDaysOf } from '../item/time.rule';
import type { Finding, LintRule } from './finding.entity';
import type { LintSurroundings } from './surroundings.entity';

/** 办件类型 or a text that says the same without a figure. */
const AT_ONCE =
  /^(?:可|可以)?(?:当场|即时|立即|现场|马上|当日|当天|随到随)(?:即)?(?:办结|办理|可办|办好|办|取)[。.！!]?$|^即(?:审即)?办[。.]?$/;

/** What claims that the item is settled at once; null: nothing does. */
function instantClaim({ projectType, promisedNote, reviewType }: ItemContent): string | null {
  if (projectType === 'INSTANT') return '办件类型是“即办件”';
  if (promisedNote !== null && AT_ONCE.test(promisedNote.trim())) return `承诺办结时限说明写着“${promisedNote.trim()}”`;
  return reviewType !== null && AT_ONCE.test(reviewType.trim()) ? `审查类型写着“${reviewType.trim()}”` : null;
}

const finding = (rule: LintRule, column: string, sentence: string): Finding => ({ rule, column, sentence, part: null });

/**
 * 即办件: promised and statutory time at most one working day; promised not longer than statutory (rules of the national item library). The
 * statutory time is the law's and not the department's to shorten: there a reason is enough.
 */
export function timeContradictions(item: ItemContent): Finding[] {
  const { projectType, promised, statutory } = item;
  const findings: Finding[] = [];
  const claim = instantClaim(item);
  if (claim !== null && promised && workingDaysOf(promised) > 1) {
    const sentence = `${claim}，${limitAfter('承诺时限却是', promised)}，超过了一个工作日`;
    findings.push(finding('CAT-INSTANT', '承诺办结时限', sentence));
  } else if (projectType === 'INSTANT' && statutory && workingDaysOf(statutory) > 1) {
    const sentence = `办件类型是“即办件”，${limitAfter('法定时限却是', statutory)}；应为“承诺件”，或写明理由`;
    findings.push(finding('CAT-INSTANT-LAW', '法定办结时限', sentence));
  }
  if (promised && statutory && isLonger(promised, statutory)) {
    const sentence = `${limitAfter('承诺时限', promised)}，比${limitAfter('法定时限', statutory)}还长`;
    findings.push(finding('CAT-PROMISE', '承诺办结时限', sentence));
  }
  return findings;
}

/** Fewer neighbours do not show how far their times spread: then the longest of them is the measure. */
const LEAST_SIBLINGS = 4;
/** A robust z-score beyond this is an outlier (Iglewicz and Hoaglin, 1993). */
const OUTLIER_SCORE = 3.5;
/** Makes the median absolute deviation comparable with a standard deviation. */
const MAD_SCALE = 1.4826;
/** Neighbours that all say the same would make every other value an outlier; with half as much again the time has to be four times theirs. */
const LEAST_SPREAD = Math.log(1.5);
/** Ten times the usual is unusual however far neighbours spread, and however few they are. */
const MOST_RATIO = 10;
const MOST_RATIO_OF_LONGEST = 5;
/** Working days more than usual, below which nobody has to explain: a day or two weeks beside at once. */
const LEAST_EXCESS = { outlier: 10, ratio: 20 } as const;

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Times are compared by their ratio: 2 beside 1 is ordinary, 880 beside 40 is not. At once counts as half a day. */
const scaleOf = (limit: TimeLimit): number => Math.log(Math.max(workingDaysOf(limit), 0.5));

const exceeds = (days: number, usual: number, ratio: number): boolean => days / usual > ratio;

/** Beside one to three neighbours: ten times the usual, and far from the longest of them too. */
function unusualBesideFew(own: number, others: readonly number[]): number | null {
  const [days, usual, longest] = [own, medianOf(others), Math.max(...others)].map(Math.exp) as [number, number, number];
  const isFar = exceeds(days, usual, MOST_RATIO) && exceeds(days, longest, MOST_RATIO_OF_LONGEST);
  return isFar && days - longest > LEAST_EXCESS.ratio ? usual : null;
}

function unusualBesideMany(own: number, scales: readonly number[]): number | null {
  const median = medianOf(scales);
  const spread = Math.max(MAD_SCALE * medianOf(scales.map((scale) => Math.abs(scale - median))), LEAST_SPREAD);
  const [days, usual] = [Math.exp(own), Math.exp(median)];
  const isOutlier = exceeds(days, usual, Math.exp(OUTLIER_SCORE * spread)) && days - usual > LEAST_EXCESS.outlier;
  const isFar = exceeds(days, usual, MOST_RATIO) && days - usual > LEAST_EXCESS.ratio;
  return isOutlier || isFar ? usual : null;
}

/**
 * The neighbours' median in working days when the time is far above it; null otherwise. Only too long is unusual: short is good for the citizen.
 * @param times of all implementations, the one in question included
 */
export function unusualBeside(limit: TimeLimit, times: readonly TimeLimit[]): number | null {
  const own = scaleOf(limit);
  const scales = times.map(scaleOf);
  if (scales.length > LEAST_SIBLINGS) return unusualBesideMany(own, scales);
  const at = scales.indexOf(own);
  const others = scales.filter((_, index) => index !== at);
  return others.length === 0 ? null : unusualBesideFew(own, others);
}

/** 880 days where neighbours, or the basic item, say 40. */
export function unusualTimes(
  { statutory, promised }: ItemContent,
  { siblings, basic }: Pick<LintSurroundings, 'siblings' | 'basic'>,
): Finding[] {
  const lawful = basic?.statutory ? [basic.statutory, ...siblings.statutory] : siblings.statutory;
  const checks = [
    ['法定办结时限', statutory, lawful],
    ['承诺办结时限', promised, siblings.promised],
  ] as const;
  return checks.flatMap(([column, limit, times]) => {
    const usual = limit ? unusualBeside(limit, times) : null;
    if (limit === null || usual === null) return [];
    const sentence = `${limitAfter(`${column}是`, limit)}，同一事项在别处一般是 ${Math.round(usual)} 个工作日`;
    return [finding('CAT-TIME-UNUSUAL', column, sentence)];
  });
}
