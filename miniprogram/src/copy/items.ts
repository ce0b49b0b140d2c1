const count = (n: number, unit = '项'): string => `${n} ${unit}`;

/** A word for an enum value; what a newer BFF says and this program does not know has no word. */
export const wordOf = (words: Readonly<Record<string, string>>, value: string | null): string | null =>
  value === null ? null : (words[value] ?? null);

export const ITEMS = {
  title: '办事',
  share: '要带什么、去哪儿、几天办好，一次说清楚',
  searchHint: '想办什么？例如：补社保卡、gjj',
  search: '查找事项',
  place: (name: string): string => `按${name}显示`,
  changePlace: '换地方',
  audienceLabel: '给谁办',
  audiences: { PERSON: '个人', ENTERPRISE: '企业' },
  topics: '按主题找',
  lifeEvents: '遇到这些事',
  departments: '按部门找',
  fourLists: '省时省力',
  listNotes: {
    AT_ONCE: '到了就办，不用等',
    ONLINE: '在家就能办',
    NEARBY: '街道社区就能办',
    ONE_VISIT: '最多跑一次',
  } as Readonly<Record<string, string>>,
  frequent: '大家常办',
  saved: '收藏和看过的',
  savedNote: '没有网络也能看',
  halls: '办事大厅',
  hallsNote: '地址、时间和电话',
  scenarios: '一件事一次办',
  scenariosNote: '回答几个问题，告诉您先办什么、后办什么',
  moreNames: (n: number): string => `其余 ${n} 个`,
  count,
  list: {
    title: '事项',
    narrow: '只看',
    all: '全部',
    none: '这里还没有事项',
    noneNote: '可以换一个条件，或者直接查找。',
    noneAction: '去查找',
  },
  card: {
    visits: (n: number): string => (n === 0 ? '不用跑' : `跑 ${n} 次`),
    free: '不收费',
    charged: '收费',
  },
  levels: {
    NATION: '国家级',
    PROVINCE: '省级',
    CITY: '市级',
    COUNTY: '县区级',
    TOWN: '街道乡镇',
    VILLAGE: '社区村',
  } as Readonly<Record<string, string>>,
  lists: { AT_ONCE: '马上办', ONLINE: '网上办', NEARBY: '就近办', ONE_VISIT: '一次办' } as Readonly<
    Record<string, string>
  >,
} as const;

export const SAVED = {
  title: '收藏和看过的',
  tabs: { favourites: '收藏', recent: '最近看过' },
  tabsLabel: '看哪一类',
  noFavourites: '还没有收藏',
  noFavouritesNote: '看指南时点“收藏”，下次在这里一点就到，没有网络也能看。',
  noRecent: '还没有看过指南',
  noRecentNote: '看过的指南会留在这台设备上，没有网络也能看。',
  find: '去找事项',
  kept: '没有网络也能看',
  retired: '已停办',
  removeOf: (name: string): string => `拿掉：${name}`,
  removed: (name: string): string => `已拿掉“${name}”`,
  forget: '清空看过的',
  forgotten: '看过的已经清空',
  device: '只留在这台设备上，我们不知道您看过什么。',
} as const;

export const HALLS = {
  title: '办事大厅',
  none: '这里还没有登记大厅',
  noneNote: '可以拨打 12345 问最近的窗口。',
  address: '地址',
  hours: '时间',
  phone: '电话',
  traffic: '怎么去',
  barrierFree: '无障碍',
  call: '打电话',
  way: '看地图',
  callOf: (name: string): string => `打电话：${name}`,
  wayOf: (name: string): string => `看地图：${name}`,
} as const;
