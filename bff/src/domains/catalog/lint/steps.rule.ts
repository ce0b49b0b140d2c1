import type { ItemContent } from '../item/item.entity';
import type { Step } from '../item/part.entity';
import { limitAfter, workingDaysOf } from '../item/time.rule';
import type { Finding } from './finding.entity';

type StepMap = ReadonlyMap<number, Step>;

const mapOf = (steps: readonly Step[]): StepMap => new Map(steps.map((step) => [step.number, step]));

/** Numbers of the steps that can be begun one after another; the others wait in a circle. Steps that are not there are passed over. */
function startable(steps: StepMap): ReadonlySet<number> {
  const done = new Set<number>();
  let grew = true;
  while (grew) {
    grew = false;
    for (const { number, after } of steps.values()) {
      if (done.has(number) || !after.every((before) => done.has(before) || !steps.has(before))) continue;
      done.add(number);
      grew = true;
    }
  }
  return done;
}

/** Steps that wait for one another in a circle, or for one that is not there. */
export function stepOrder({ steps }: Pick<ItemContent, 'steps'>): Finding[] {
  const byNumber = mapOf(steps);
  const reachable = startable(byNumber);
  return steps.flatMap((step): Finding[] => {
    const part = String(step.number);
    const column = '前置环节';
    const absent = step.after.filter((before) => !byNumber.has(before));
    if (absent.length > 0) {
      const sentence = `环节“${step.name}”要等第 ${absent.join('、')} 环节，但没有这个环节`;
      return [{ rule: 'CAT-STEP-ORDER', column, sentence, part }];
    }
    if (reachable.has(step.number)) return [];
    return [{ rule: 'CAT-STEP-ORDER', column, sentence: `环节“${step.name}”和别的环节互相等待，永远开始不了`, part }];
  });
}

/** The day on which a step is over as far as it says so, itself or by those that it waits for; 0: nothing is said. */
function endOf(step: Step, byNumber: StepMap, seen: ReadonlySet<number> = new Set()): number {
  const { toDay, fromDay, workingDays, after, number } = step;
  if (toDay !== null) return toDay;
  if (fromDay !== null) return fromDay + Math.max(workingDays, 1) - 1;
  if (seen.has(number)) return 0;
  const before = after.flatMap((one) => byNumber.get(one) ?? []);
  return Math.max(0, ...before.map((one) => endOf(one, byNumber, new Set([...seen, number]))));
}

function overlapOf(step: Step, byNumber: StepMap): string | null {
  const { fromDay, toDay, workingDays, name } = step;
  if (fromDay !== null && toDay !== null && toDay < fromDay) {
    return `环节“${name}”第 ${fromDay} 日开始、第 ${toDay} 日就结束，顺序反了`;
  }
  if (fromDay !== null && toDay !== null && workingDays > toDay - fromDay + 1) {
    return `环节“${name}”要 ${workingDays} 个工作日，第 ${fromDay} 日到第 ${toDay} 日却排不下`;
  }
  const begins = fromDay ?? toDay;
  if (begins === null) return null;
  const early = step.after
    .flatMap((number) => byNumber.get(number) ?? [])
    .find((before) => endOf(before, byNumber) > begins);
  if (!early) return null;
  return `环节“${name}”第 ${begins} 日${fromDay === null ? '已经结束' : '就开始'}，前面的“${early.name}”第 ${endOf(early, byNumber)} 日才结束`;
}

/** Steps that begin before the one they follow has ended. */
export function stepOverlaps({ steps }: Pick<ItemContent, 'steps'>): Finding[] {
  const byNumber = mapOf(steps);
  return steps.flatMap((step) => {
    const sentence = overlapOf(step, byNumber);
    return sentence === null
      ? []
      : [{ rule: 'CAT-STEP-OVERLAP' as const, column: '开始日', sentence, part: String(step.number) }];
  });
}

/** Working days of the longest way through the counted steps; null when they wait in a circle. */
export function longestWay(steps: readonly Step[]): number | null {
  const byNumber = mapOf(steps);
  if (startable(byNumber).size < byNumber.size) return null;
  const ends = new Map<number, number>();
  const endOf = (step: Step): number => {
    const known = ends.get(step.number);
    if (known !== undefined) return known;
    const before = step.after.flatMap((number) => byNumber.get(number) ?? []);
    const end = Math.max(0, ...before.map(endOf)) + (step.counted ? step.workingDays : 0);
    ends.set(step.number, end);
    return end;
  };
  return Math.max(0, ...steps.map(endOf));
}

/** The last day of the counted steps; those after an uncounted one say nothing about the promised time. */
const lastDay = (steps: readonly Step[]): number =>
  steps.every(({ counted }) => counted) ? Math.max(0, ...steps.map(({ toDay }) => toDay ?? 0)) : 0;

/** Counted steps that together take longer than what is promised, or end after it. */
export function stepTime({ steps, promised }: ItemContent): Finding[] {
  const days = longestWay(steps);
  if (days === null || promised === null) return [];
  const most = Math.max(workingDaysOf(promised), 1);
  const column = '时限';
  if (days > most) {
    const sentence = `各环节加起来要 ${days} 个工作日，超过${limitAfter('承诺的', promised)}`;
    return [{ rule: 'CAT-STEP-TIME', column, sentence, part: null }];
  }
  const last = lastDay(steps);
  if (last <= Math.ceil(most)) return [];
  const sentence = `最后的环节第 ${last} 日才结束，超过${limitAfter('承诺的', promised)}`;
  return [{ rule: 'CAT-STEP-TIME', column: '结束日', sentence, part: null }];
}
