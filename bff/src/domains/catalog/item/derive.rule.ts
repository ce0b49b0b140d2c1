import type { Derived, FourList, Membership } from './derived.entity';
import type { ItemContent } from './item.entity';
import { limitAfter, workingDaysOf } from './time.rule';
import { ONLINE_DEPTHS } from './words.entity';

/**
 * What an item is, from its fields (issue row 7: derived, never ticked). 马上办 网上办 就近办 一次办 after 《关于深入推进审批服务便民化的指导意见》
 * (2018): 马上办 one who meets the conditions has it settled on the spot, 网上办 from application to result without coming,
 * 就近办 at the town's or village's place, 一次办 at most one visit.
 */

/** 即办件: settled within one working day. */
const INSTANT_DAYS = 1;

const acceptsOnline = ({ online, onlineDepth }: ItemContent): boolean =>
  online === true && (onlineDepth === null || ONLINE_DEPTHS.indexOf(onlineDepth) >= ONLINE_DEPTHS.indexOf('ACCEPTING'));
const hasWay = ({ webUrl, mobileUrl }: ItemContent): boolean => webUrl !== null || mobileUrl !== null;

function atOnce({ promised }: ItemContent): [boolean, string] {
  if (!promised) return [false, '没有写明承诺办结时限'];
  const belongs = workingDaysOf(promised) <= INSTANT_DAYS;
  return [
    belongs,
    belongs ? `${limitAfter('承诺', promised)}，不超过一个工作日` : `${limitAfter('承诺', promised)}，超过一个工作日`,
  ];
}

function online(item: ItemContent): [boolean, string] {
  if (!acceptsOnline(item)) return [false, '网上不能受理'];
  if (!hasWay(item)) return [false, '没有网上办理的地址'];
  if (item.visits !== 0) return [false, item.visits === null ? '没有写明到现场次数' : `仍需到现场 ${item.visits} 次`];
  return [true, '网上可以申请和受理，不用到现场'];
}

function nearby({ level, handleArea, selfService, forms }: ItemContent): [boolean, string] {
  if (level === 'TOWN') return [true, '在乡镇（街道）就能办'];
  if (level === 'VILLAGE') return [true, '在村（社区）就能办'];
  if (selfService || forms.includes('TERMINAL')) return [true, '可以在就近的自助终端上办'];
  if (handleArea === 'WHOLE_COUNTY' || handleArea === 'ACROSS_COUNTIES' || handleArea === 'WHOLE_CITY') {
    return [true, '全县或全市通办，可以就近选窗口'];
  }
  return [false, '要到本部门的窗口办'];
}

function oneVisit({ visits }: ItemContent): [boolean, string] {
  if (visits === null) return [false, '没有写明到现场次数'];
  if (visits === 0) return [true, '一次也不用跑'];
  return [visits === 1, visits === 1 ? '最多跑一次' : `要到现场 ${visits} 次`];
}

const RULES: Readonly<Record<FourList, (item: ItemContent) => [boolean, string]>> = {
  AT_ONCE: atOnce,
  ONLINE: online,
  NEARBY: nearby,
  ONE_VISIT: oneVisit,
};

function membershipsOf(item: ItemContent): Membership[] {
  return (Object.keys(RULES) as FourList[]).map((list) => {
    const [belongs, reason] = RULES[list](item);
    return { list, belongs, reason };
  });
}

function speed({ statutory, promised }: ItemContent): Pick<Derived, 'fasterPercent' | 'fasterReason'> {
  if (!statutory || !promised) {
    return { fasterPercent: null, fasterReason: statutory ? '没有写明承诺时限' : '法律没有规定时限' };
  }
  const law = workingDaysOf(statutory);
  if (law === 0) return { fasterPercent: 0, fasterReason: '法定时限就是当场办结' };
  const percent = Math.max(0, Math.floor((1 - workingDaysOf(promised) / law) * 100));
  return {
    fasterPercent: percent,
    fasterReason: `${limitAfter('法定', statutory)}，${limitAfter('承诺', promised)}`,
  };
}

function kindOf({ promised }: ItemContent): Pick<Derived, 'kind' | 'kindReason'> {
  if (!promised) return { kind: null, kindReason: '没有写明承诺办结时限' };
  const instant = workingDaysOf(promised) <= INSTANT_DAYS;
  return { kind: instant ? 'INSTANT' : 'PROMISED', kindReason: limitAfter('承诺', promised) };
}

function visitsOf({ visits, visitReason }: ItemContent): Pick<Derived, 'visits' | 'visitsReason'> {
  if (visits === null) return { visits: null, visitsReason: '没有写明到现场次数' };
  return { visits, visitsReason: visits === 0 ? '不用到现场' : (visitReason ?? '提交或核验材料、领取结果') };
}

/** Computes everything that follows from the fields. */
export const derive = (item: ItemContent): Derived => ({
  lists: membershipsOf(item),
  ...kindOf(item),
  ...visitsOf(item),
  ...speed(item),
});

/** The lists that the item belongs to. */
export const listsOf = (item: ItemContent): FourList[] =>
  membershipsOf(item)
    .filter(({ belongs }) => belongs)
    .map(({ list }) => list);
