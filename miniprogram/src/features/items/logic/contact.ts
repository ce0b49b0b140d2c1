const NUMBER = /^(?:0\d{2,3}-?\d{7,8}|1[2-9]\d{3}|1\d{10}|400-?\d{3}-?\d{4}|\d{7,8})$/;

/** Telephone numbers in a text, as they are dialled: 12329, 0532-85911234. (No look-behind: WeChat on older iPhones does not read it.) */
export const phonesIn = (text: string): readonly string[] =>
  (text.match(/\d[\d-]*\d/g) ?? []).filter((run) => NUMBER.test(run));

/** Where something is done without going anywhere: a page of this program, or an address. */
export type OnlineWay =
  { readonly kind: 'page'; readonly path: string } | { readonly kind: 'url'; readonly url: string };

const OURS = /^mini:(\/(?:pages|features)\/[\w/-]+)$/;
const WEB = /^https?:\/\//;

/** A page of ours before an address of the department. Null: only at a window. */
export function wayOnline(item: {
  readonly online: boolean;
  readonly mobileUrl: string | null;
  readonly webUrl: string | null;
}): OnlineWay | null {
  const [, path] = OURS.exec(item.mobileUrl ?? '') ?? [];
  if (path !== undefined) return { kind: 'page', path };
  if (!item.online) return null;
  const url = [item.mobileUrl, item.webUrl].find((address) => address !== null && WEB.test(address));
  return url ? { kind: 'url', url } : null;
}
