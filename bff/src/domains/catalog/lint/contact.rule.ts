import type { ItemContent } from '../item/item.entity';
import type { Finding } from './finding.entity';
import { hasLivePhone, linkFault } from './link.rule';
import { isBlank } from './placeholder.rule';

/** 咨询 and 监督投诉 need a number that somebody can dial (GB/T 36114-2018). */
export function deadContacts({ contact, supervision }: ItemContent): Finding[] {
  const contacts = [
    ['咨询方式', contact],
    ['监督投诉方式', supervision],
  ] as const;
  return contacts.flatMap(([column, text]) =>
    text === null || hasLivePhone(text)
      ? []
      : [{ rule: 'CAT-CONTACT' as const, column, sentence: `“${text}”里没有能拨通的电话号码`, part: null }],
  );
}

/** Forms and samples may be named by an id of a file instead of an address. */
const looksLikeAddress = (text: string): boolean => /^(?:[a-z]+:|www\.)|\/\//i.test(text) || /\s/.test(text);

/** 无 beside 不能网办 is no address and means none. */
const isSaid = (address: string | null, { online }: ItemContent): address is string =>
  address !== null && (online === true || !isBlank(address));

/** Addresses that are none. */
export function brokenLinks(item: ItemContent): Finding[] {
  const addresses: [column: string, address: string | null, part: string | null][] = [
    ['在线办理网址', item.webUrl, null],
    ['移动端办理地址', item.mobileUrl, null],
  ];
  const files = [
    ...item.materials.flatMap(({ code, formUrl, sampleUrl }): typeof addresses => [
      ['空白表', formUrl, code],
      ['样表', sampleUrl, code],
    ]),
    ...item.outcomes.map(({ code, sampleUrl }): (typeof addresses)[number] => ['结果样本', sampleUrl, code]),
  ].filter(([, address]) => address !== null && looksLikeAddress(address));
  return [...addresses, ...files].flatMap(([column, address, part]) => {
    const fault = isSaid(address, item) ? linkFault(address) : null;
    return fault === null ? [] : [{ rule: 'CAT-LINK' as const, column, sentence: `“${address}”${fault}`, part }];
  });
}
