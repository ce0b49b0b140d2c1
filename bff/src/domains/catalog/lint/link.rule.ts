import { normaliseCode } from '@city-services/shared/identity/rules';

/** Forms of addresses and telephone numbers; nothing is dialled and no network is asked. */

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;
const PRIVATE_HOST = /^(?:localhost|(?:10|127)\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.)/;
/** Names that lead nowhere outside (RFC 2606, RFC 6762). */
const INNER_NAME = /\.(?:local|localdomain|localhost|lan|internal|intranet|invalid)$/;
/** A page that says itself that there is none. */
const ERROR_PAGE = /\/(?:404|403|50[0-4]|error|not-?found)(?:\.[a-z]{3,5})?\/?(?:[?#].*)?$/i;
const MOST_PORT = 65_535;
const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;
/** A page of this program: `mini:features/items/pages/guide/index?code=…`. */
const MINI_PAGE = /^mini:\/?[A-Za-z0-9][\w\-/]*(?:\?[^\s]*)?$/;

function hostFault(host: string): string | null {
  if (PRIVATE_HOST.test(host) || INNER_NAME.test(host)) return '是内部网络的地址，群众打不开';
  if (IPV4.test(host)) return host.split('.').every((part) => Number(part) <= 255) ? null : '网址不存在';
  return HOST.test(host) ? null : '网址的主机名不对';
}

/** Why an address cannot be opened by a citizen; null: its form is right. */
export function linkFault(address: string): string | null {
  if (MINI_PAGE.test(address)) return null;
  if (/\s/.test(address)) return '中间有空格';
  if ((address.match(/https?:\/\//gi) ?? []).length > 1 && !/[?#=]/.test(address)) return '是连在一起的几个网址';
  const match = /^https?:\/\/([^/?#]+)(.*)$/i.exec(address);
  if (!match) return '不是以 http:// 或 https:// 开头的网址';
  const [, authority = '', path = ''] = match;
  const port = /:(\d+)$/.exec(authority)?.[1];
  if (port !== undefined && (Number(port) === 0 || Number(port) > MOST_PORT)) return '网址的端口不对';
  const fault = hostFault(authority.replace(/:\d+$/, '').toLowerCase());
  return fault ?? (ERROR_PAGE.test(path) ? '打开是“网页不存在”' : null);
}

/** Landlines with area code, 400 and 800 numbers, mobiles, and the short numbers of public services. */
const NUMBER =
  /(?<!\d)(?<!\d[-—–])(?:(?:\(?0(?:10|2\d|[3-9]\d{2}|000)\)?[-—– ]{0,2})?[2-9]\d{6,7}|[48]00[- ]?\d{3}[- ]?\d{4}|1[3-9]\d{9}|1(?:1\d|2[0-2])|1[012]\d{3}|9[56]\d{3,4})(?!\d)/g;
/** Typed where a number is missing: one digit over and over, or counting up or down. */
const FILLERS = /^(?:(\d)\1{2,}|12345678\d*|2345678\d?|3456789\d?|01234567\d*|98765432|87654321|7654321)$/;
/** Behind an area code, numbers of sixes, eights and nines are sold and in use. */
const FILLERS_BEHIND_AREA = /^(?:([0-57])\1{5,}|1234567\d?|2345678\d?|98765432|87654321|7654321)$/;
/** Mobiles whose own part is filled up. */
const FILLED_MOBILE = /^1\d{2}0{8}$/;
const GONE = '停机|空号|打不通|无法接通|已(?:停用|作废|注销|撤销|取消|失效)|停止使用|暂停使用';
const GONE_AFTER = new RegExp(GONE);
const GONE_BEFORE = new RegExp(`(?:${GONE})[的号码电话:： ]*$`);
/** What no one can talk to. */
const NOT_A_PHONE = /(?:传真|邮编|邮政编码|QQ|微信)[群号码:： ]*$/i;

function isFiller(number: string): boolean {
  const parts = /^\(?(0\d{2,3})\)?[-—– ]*(\d{7,8})$/.exec(number);
  if (parts) return FILLERS_BEHIND_AREA.test(parts[2] ?? '');
  const digits = number.replace(/\D/g, '');
  return FILLERS.test(digits) || FILLED_MOBILE.test(digits);
}

/** What stands around a number, up to the next mark or figure. */
const wordsAfter = (text: string): string => /^[^\d,;。、]{0,10}/.exec(text)?.[0] ?? '';
const wordsBefore = (text: string): string => /[^\d,;。、]{0,10}$/.exec(text)?.[0] ?? '';

/** Whether the text names a telephone number that could exist. */
export function hasLivePhone(text: string): boolean {
  const plain = normaliseCode(text);
  return [...plain.matchAll(NUMBER)].some(({ 0: number, index }) => {
    const before = wordsBefore(plain.slice(0, index));
    const isGone = GONE_BEFORE.test(before) || GONE_AFTER.test(wordsAfter(plain.slice(index + number.length)));
    return !isFiller(number) && !isGone && !NOT_A_PHONE.test(before);
  });
}
