import type { CopiedKind } from './myData.entity';

/** When and for whom a copy was made. */
export interface CopyHead {
  readonly product: string;
  readonly sponsor: string;
  /** `2026-11-22 10:30`, Asia/Shanghai. */
  readonly madeAt: string;
}

/** For machines: every record as an object with the columns' names (PIPL art. 45, a copy that can be taken elsewhere). */
export function jsonFile(head: CopyHead, kinds: readonly CopiedKind[]): string {
  const sections = kinds.map(({ tables, ...kind }) => ({
    ...kind,
    tables: tables.map(({ title, columns, rows }) => ({
      title,
      records: rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? '']))),
    })),
  }));
  return JSON.stringify({ ...head, sections }, null, 2);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
  `<tr>${row.map((cell) => `<${tag}>${plain(cell)}</${tag}>`).join('')}</tr>`;

function tableOf({ title, columns, rows }: CopiedKind['tables'][number]): string {
  const heading = `<h3>${plain(title)}（${rows.length} 条）</h3>`;
  if (rows.length === 0) return `${heading}<p>没有记录</p>`;
  const body = rows.map((row) => cells('td', row)).join('\n');
  return `${heading}\n<div><table><thead>${cells('th', columns)}</thead><tbody>\n${body}\n</tbody></table></div>`;
}

function sectionOf({ title, source, asOf, tables }: CopiedKind): string {
  const from = asOf === null ? `来自${source}` : `来自${source}，数据截至 ${asOf}`;
  return `<section><h2>${plain(title)}</h2><p>${plain(from)}</p>\n${tables.map(tableOf).join('\n')}</section>`;
}

const STYLE =
  'body{font:16px/1.6 sans-serif;margin:24px auto;max-width:960px;padding:0 16px}div{overflow-x:auto}table{border-collapse:collapse;min-width:100%}th,td{border:1px solid #999;padding:6px 8px;text-align:left;vertical-align:top}p{color:#444}@media print{div{overflow:visible}}';

/** For people: one page that any browser shows and prints. It loads nothing from anywhere. */
export function htmlFile({ product, sponsor, madeAt }: CopyHead, kinds: readonly CopiedKind[]): string {
  const intro = `${sponsor}　${madeAt}。里面有您的完整号码，请不要转发给别人。`;
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>我的数据</title><style>${STYLE}</style></head><body>`,
    `<h1>${plain(product)}：我的数据</h1><p>${plain(intro)}</p>`,
    ...kinds.map(sectionOf),
    '</body></html>',
  ].join('\n');
}
