import { formatYuan } from '@city-services/shared/money/fen';
import { derive } from '../item/derive.rule';
import type { ItemContent } from '../item/item.entity';
import { limitAfter, limitText } from '../item/time.rule';
import type { Served } from '../item/words.entity';
import type { Disclosure } from './disclosure.entity';
import type { GuideWindow } from './itemGuide.entity';

/**
 * The eight disclosures first (行政许可法 art. 30: 事项、依据、条件、数量、程序、期限、材料目录、示范文本 are shown; 国务院令第716号 art. 6), in plain
 * words, computed from the fields.
 */

const SERVED_NAMES: Readonly<Record<Served, string>> = {
  PERSON: '个人',
  ENTERPRISE: '企业',
  INSTITUTION: '事业单位',
  ASSOCIATION: '社会组织',
  UNINCORPORATED: '非法人企业',
  AGENCY: '行政机关',
  OTHER: '其他组织',
};

/** 行政许可法 art. 7: to be heard, to appeal, to sue, to be compensated. */
const RIGHTS_OF_LAW =
  '您可以陈述意见、要求说明理由；对结果不服的，可以依法申请行政复议或者提起行政诉讼。提交的材料要真实，并对它负责。';

const forWhom = ({ serves, conditions, prohibitions }: ItemContent): string =>
  [
    serves.map((kind) => SERVED_NAMES[kind]).join('、'),
    conditions,
    prohibitions === null ? null : `不能办的情形：${prohibitions}`,
  ]
    .filter(Boolean)
    .join('。')
    .replaceAll('。。', '。');

function bring({ materials }: ItemContent): string {
  const required = materials.filter(({ necessity }) => necessity === 'REQUIRED');
  const shared = required.filter(({ licenceType }) => licenceType !== null).length;
  const others = materials.length - required.length;
  const parts = [
    required.length === 0
      ? '不用带必须的材料'
      : `${required.length} 样必须的材料：${required.map(({ name }) => name).join('、')}`,
    others > 0 ? `另有 ${others} 样看情形需要或可以后补` : null,
    shared > 0 ? `其中 ${shared} 样有电子证照就不用带` : null,
  ];
  return parts.filter(Boolean).join('；');
}

function howLong(item: ItemContent): string {
  const { promised, statutory, specialProcedure } = item;
  const { fasterPercent } = derive(item);
  const parts = [
    promised ? (promised.amount === 0 ? '当场办结' : `承诺 ${limitText(promised)}内办结`) : null,
    statutory ? limitAfter('法律规定', statutory) : item.statutoryNote,
    fasterPercent !== null && fasterPercent > 0 ? `快了 ${fasterPercent}%` : null,
    specialProcedure === null ? null : `不计入的时间：${specialProcedure}`,
  ];
  return parts.filter(Boolean).join('；');
}

function cost({ charged, fees }: ItemContent): string {
  if (charged !== true) return '不收费';
  return fees
    .map(({ name, standard, amountFen }) => `${name}：${standard || (amountFen === null ? '' : formatYuan(amountFen))}`)
    .join('；');
}

function where({ address, hours, online }: ItemContent, windows: readonly GuideWindow[]): string {
  const places = windows.map(({ hall, window }) => `${hall.name}${window.name}（${window.hours ?? hall.hours}）`);
  const parts = [...(places.length > 0 ? places : [address, hours]), online === true ? '也可以在网上办' : null];
  return parts.filter(Boolean).join('；') || '请拨打咨询电话';
}

function how({ steps, flow, visits }: ItemContent): string {
  const way = steps.length > 0 ? steps.map(({ name }) => name).join(' → ') : flow;
  const trips = visits === null ? null : visits === 0 ? '不用到现场' : `要到现场 ${visits} 次`;
  return [way, trips].filter(Boolean).join('；');
}

const what = ({ name, handleItemName, outcomes }: ItemContent): string => {
  const title = handleItemName === null ? (name ?? '') : `${name ?? ''}（${handleItemName}）`;
  const results = outcomes.filter(({ kind }) => kind !== 'NONE').map((outcome) => outcome.name);
  return results.length === 0 ? title : `${title}，办完得到${results.join('、')}`;
};

/** In the order in which a citizen reads them. */
export const disclosuresOf = (item: ItemContent, windows: readonly GuideWindow[] = []): Disclosure[] => [
  { key: 'WHAT', title: '办什么', text: what(item) },
  { key: 'FOR_WHOM', title: '谁能办', text: forWhom(item) },
  { key: 'BRING', title: '带什么', text: bring(item) },
  { key: 'HOW_LONG', title: '多久办好', text: howLong(item) },
  { key: 'COST', title: '花多少钱', text: cost(item) },
  { key: 'WHERE', title: '去哪儿办', text: where(item, windows) },
  { key: 'HOW', title: '怎么办', text: how(item) },
  { key: 'RIGHTS', title: '您的权利', text: item.rights ?? RIGHTS_OF_LAW },
];
