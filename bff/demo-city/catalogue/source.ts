import type { BodyKey } from './bodies';
import type { MaterialKey } from './materials';

export type Level = '市级' | '县级' | '乡级' | '村级';
export type ItemType = '行政许可' | '行政给付' | '行政确认' | '行政奖励' | '行政征收' | '其他行政权力' | '公共服务';

/** A time limit and where it comes from: days (null where no law sets any), the clause, and the unit when it is not 工作日. */
export interface StatutoryTime {
  readonly days: number | null;
  readonly clause: string;
  readonly unit?: '工作日' | '自然日' | '月';
}

/** `id`: always needed; `marriage?已婚的`: needed in that case; `photo~…`: may be handed in later. What follows the mark is 适用情形. */
export type MaterialNote = MaterialKey | `${MaterialKey}${'?' | '~'}${string}`;

export interface FeeSource {
  readonly name: string;
  readonly standard: string;
  /** Yuan, where it is one figure. */
  readonly amount?: number;
  readonly basis: string;
  readonly reduction?: string;
}

export interface StepSource {
  readonly name: string;
  /** Working days it takes; 0: on the spot. */
  readonly days: number;
  readonly by: string;
  /** What is looked at. */
  readonly standard: string;
  readonly result: string;
  /** Not part of the promised time: public notices, inspections. */
  readonly uncounted?: boolean;
}

export interface ResultSource {
  readonly name: string;
  readonly type: '证照' | '批文' | '证明' | '其他' | '无';
  readonly delivery: string;
  readonly licence?: string;
  readonly validity?: string;
}

/** One kind of item as it is written by hand; `implement.ts` makes the basic item and its implementations at each level from it. */
export interface ItemSource {
  readonly body: BodyKey;
  /** Number within the body; part of the code, so it never changes. */
  readonly no: number;
  readonly name: string;
  readonly type: ItemType;
  readonly levels: readonly Level[];
  /** Laws and articles, with what they say. */
  readonly basis: string;
  /** List of 服务对象; default 自然人. */
  readonly serves?: string;
  readonly condition: string;
  readonly statutory: StatutoryTime;
  /** Promised working days; 0: while you wait. */
  readonly promised: number;
  /** 到现场次数; 0 is wholly online. */
  readonly visits: 0 | 1 | 2;
  /** Why one has to come; asked for when `visits` is not 0. */
  readonly visitReason?: string;
  /** False: only at the window. Default true. */
  readonly online?: boolean;
  readonly materials: readonly MaterialNote[];
  readonly results: readonly ResultSource[];
  readonly fees?: readonly FeeSource[];
  /** Without steps the item has the ordinary flow as a text. */
  readonly steps?: readonly StepSource[];
  readonly questions?: readonly (readonly [question: string, answer: string])[];
  readonly personTopics?: string;
  readonly enterpriseTopics?: string;
  readonly lifeEvents?: string;
  readonly aliases: string;
  readonly frequent?: boolean;
  readonly scope?: string;
  readonly forbidden?: string;
  readonly quota?: string;
  readonly special?: string;
  readonly rights?: string;
  readonly range?: '全国' | '全省' | '全市' | '全县' | '无';
  readonly partners?: string;
  readonly intermediary?: string;
  readonly schedule?: boolean;
  readonly express?: boolean;
  readonly payOnline?: boolean;
  readonly terminal?: boolean;
  /** A page of this program where it is done at once: `features/traffic/pages/violations/index`. */
  readonly page?: string;
  /** `RULE=reason` for warnings of the linter that are right as they are. */
  readonly lintReason?: string;
}

/** `step('受理', 1, '窗口人员', …)`: a step in one line. */
export const step = (line: string): StepSource => {
  const [name = '', days = '0', by = '', standard = '', result = '', uncounted = ''] = line.split('|');
  return { name, days: Number(days), by, standard, result, ...(uncounted === '不计' ? { uncounted: true } : {}) };
};

export const certificate = (name: string, more: Partial<ResultSource> = {}): ResultSource => ({
  name,
  type: '证照',
  delivery: '窗口领取、邮寄送达',
  ...more,
});

export const proof = (name: string, more: Partial<ResultSource> = {}): ResultSource => ({
  name,
  type: '证明',
  delivery: '网上下载、窗口领取',
  ...more,
});

/** Nothing on paper: money arrives, a record stands in the register. */
export const entry = (name: string, more: Partial<ResultSource> = {}): ResultSource => ({
  name,
  type: '其他',
  delivery: '短信告知、网上下载',
  ...more,
});
