import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Data } from './dataPath';
import type { RenderedNode } from './tree';

/** Which data field stands behind which attribute, by template: read from the compiled templates themselves. */
type Templates = ReadonlyMap<string, { readonly tag: string; readonly fields: ReadonlyMap<string, string> }>;

const TEMPLATE = /<template name="tmpl_\d+_(\w+?)(?:_(?:focus|blur))?">\s*<([\w-]+)([^>]*)>/g;
const ATTRIBUTE = /([\w:-]+)="\{\{(?:xs\.\w\()?i\.(\w+)/g;

function templatesOf(folder: string): Templates {
  const source = readFileSync(join(folder, 'base.axml'), 'utf8');
  const templates = new Map<string, { tag: string; fields: Map<string, string> }>();
  for (const [, number = '', tag = '', attributes = ''] of source.matchAll(TEMPLATE)) {
    const fields = new Map(
      [...attributes.matchAll(ATTRIBUTE)].map(([, name = '', field = '']) => [name, field] as const),
    );
    // An input's own template only chooses between the focused and the blurred one.
    if (tag !== 'template' && !templates.has(number)) templates.set(number, { tag, fields });
  }
  return templates;
}

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

function nodeOf(templates: Templates, data: Data): RenderedNode {
  const template = templates.get(String(data.nn));
  const attributes: Record<string, string> = {
    id: String(data.uid ?? data.sid ?? ''),
    'data-sid': String(data.sid ?? ''),
  };
  template?.fields.forEach((field, name) => {
    if (data[field] !== undefined && data[field] !== '') attributes[name] = String(data[field]);
  });
  const children = Array.isArray(data.cn) ? data.cn.filter(isData).map((child) => nodeOf(templates, child)) : [];
  return { tag: template?.tag ?? 'block', attributes, children, text: typeof data.v === 'string' ? data.v : '' };
}

/** Renders a page's data by the compiled templates. Alipay's own compiler ships for no system but theirs. */
export function renderAxml(folder: string): (data: Data) => RenderedNode {
  const templates = templatesOf(folder);
  return (data) => {
    const root = isData(data.root) ? data.root : {};
    return nodeOf(templates, { nn: 'root', ...root });
  };
}
