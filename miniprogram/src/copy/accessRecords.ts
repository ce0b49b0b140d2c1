import { dayWords } from './format';
import { daysBetween, type BusinessDate } from '@city-services/shared/time/businessDate';

/** An entry of who looked, as far as its sentence needs it. */
interface Look {
  readonly who: string;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly kinds: readonly string[];
  readonly purpose: string;
}

const KINDS: Readonly<Record<string, string>> = {
  SOCIAL_SECURITY: '社保记录',
  TRAFFIC: '交通记录',
  HOUSING_FUND: '公积金记录',
  IDENTITY: '打了星号的姓名、证件号码',
  FULL_NUMBERS: '完整的证件号码',
  CORRECTIONS: '更正申请',
  MY_DATA: '“我的数据”清单',
  DATA_COPY: '下载的个人数据文件',
};

const ROLES: Readonly<Record<string, string>> = {
  clerk: '窗口人员',
  agent: '帮办人员',
  reviewer: '核对人员',
  editor: '工作人员',
  supervisor: '监督人员',
};

const PURPOSES: Readonly<Record<string, string>> = {
  COUNTER: '为在窗口核对您的身份',
  HELP: '为帮您核对身份',
  REVIEW: '为复核您的人脸识别',
  CORRECTION: '为处理您的更正申请',
};

const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}和${words[words.length - 1] ?? ''}`;

/** `社保记录、交通记录和公积金记录`; a kind that is newer than this program is still told. */
const kindsOf = (kinds: readonly string[]): string =>
  joined([...new Set(kinds.map((kind) => KINDS[kind] ?? '其他个人记录'))]);

function readerOf({ who, name, organisation, role }: Look): string {
  const named = name ?? '';
  if (who === 'SELF') return '您自己';
  if (who === 'GUARDIAN') return `监护人${named}`;
  if (who === 'RELATIVE') return `您授权的亲友${named}`;
  if (who === 'AGENT') return `${organisation ?? ''}代办员${named}`;
  if (who === 'STAFF') return `${organisation ?? ''}${ROLES[role ?? ''] ?? '工作人员'}`;
  return '其他人员';
}

function reasonOf({ who, purpose }: Look): string {
  if (who === 'GUARDIAN') return '依照监护关系，';
  if (who === 'STAFF') return `${PURPOSES[purpose] ?? '为办理业务'}，`;
  return who === 'RELATIVE' || who === 'AGENT' ? '经您同意，' : '';
}

/** `平桥镇代办员王*芳经您同意，查看了公积金记录` */
export function lookSentence(look: Look): string {
  return `${readerOf(look)}${reasonOf(look)}查看了${kindsOf(look.kinds)}`;
}

export const ACCESS_RECORDS = {
  title: '谁看过我的数据',
  intro: (months: number): string =>
    `每次有人查看您的个人记录，包括您自己，都记在这里。记录不能修改，保存 ${months} 个月。`,
  filterLabel: '看哪些记录',
  all: '全部',
  byOthers: '别人看的',
  day: (day: BusinessDate, today: BusinessDate): string => {
    const ago = daysBetween(day, today);
    if (ago === 0) return `今天，${dayWords(day, today)}`;
    return ago === 1 ? `昨天，${dayWords(day, today)}` : dayWords(day, today);
  },
  none: '还没有查看记录',
  noneByOthers: '没有别人看过您的数据',
  noneNote: '有人查看以后，会马上记在这里。',
  doubt: '觉得哪一次查看不对？请拨打',
} as const;
