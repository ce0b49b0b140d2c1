import { CITY } from '@city-services/shared/city/city';

/** What the choice of a place says. */
export const REGION = {
  title: '选择所在地',
  why: '选好以后，办事指南会先显示离您最近的窗口。只记在这台手机上，随时能改。',
  /** On the page of one's own. */
  mine: '所在地',
  now: '现在的所在地',
  none: '还没有选',
  search: '搜地名',
  searchHelp: '汉字、拼音或首字母都行，例如 hzq',
  clear: '清除',
  recent: '最近选过',
  way: '当前位置',
  country: '全国',
  /** Spoken after each step. */
  below: (name: string, count: number): string => `${name}，下面有 ${count} 个地方`,
  found: (count: number): string => (count > 0 ? `找到 ${count} 个地方` : '没有找到这个地方'),
  notFoundNote: '换一个字试试，或者一级一级地选。',
  take: (name: string): string => `就选${name}`,
  chosen: (name: string): string => `所在地已改为${name}`,
  demonstration: `${CITY.name}和它的区县、街道、村社区是虚构的，只用于演示。`,
} as const;
