/** Forms of addresses and telephone numbers; nothing is dialled and no network is asked. */

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;
const PRIVATE_HOST = /^(?:localhost|(?:10|127)\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.)/;
const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;
/** A page of this program: `mini:features/items/pages/guide/index?code=…`. */
const MINI_PAGE = /^mini:\/?[A-Za-z0-9][\w\-/]*(?:\?[^\s]*)?$/;

/** Why an address cannot be opened by a citizen; null: its form is right. */
export function linkFault(address: string): string | null {
  if (MINI_PAGE.test(address)) return null;
  if (/\s/.test(address)) return '中间有空格';
  const match = /^(https?):\/\/([^/?#]+)(.*)$/i.exec(address);
  if (!match) return '不是以 http:// 或 https:// 开头的网址';
  const host = (match[2] ?? '').replace(/:\d{1,5}$/, '').toLowerCase();
  if (PRIVATE_HOST.test(host)) return '是内部网络的地址，群众打不开';
  if (IPV4.test(host)) return host.split('.').every((part) => Number(part) <= 255) ? null : '网址不存在';
  return HOST.test(host) ? null : '网址的主机名不对';
}

/** Landlines with area code, 400 and 800 numbers, mobiles, and the short numbers of public services. */
const NUMBER =
  /(?<!\d)(?:(?:\(?0\d{2,3}\)?[-— ]?)?[2-9]\d{6,7}|[48]00-?\d{3}-?\d{4}|1[3-9]\d{9}|1\d{2,4}|9\d{4,5})(?!\d)/g;
/** Typed where a number is missing: one digit over and over, or counting up. */
const FILLERS = /^(?:(\d)\1{4,}|1234567\d*|01234567\d*|87654321|7654321)$/;
/** Behind an area code, numbers of sixes, eights and nines are sold and in use. */
const FILLERS_BEHIND_AREA = /^(?:([0-57])\1{5,}|1234567\d?|87654321|7654321)$/;

function isFiller(number: string): boolean {
  const parts = /^\(?(0\d{2,3})\)?[-— ]?(\d{7,8})$/.exec(number);
  return parts ? FILLERS_BEHIND_AREA.test(parts[2] ?? '') : FILLERS.test(number.replace(/\D/g, ''));
}

/** Whether the text names a telephone number that could exist. */
export const hasLivePhone = (text: string): boolean =>
  (text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).match(NUMBER) ?? []).some(
    (number) => !isFiller(number),
  );
