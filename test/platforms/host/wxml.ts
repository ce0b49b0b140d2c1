import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wxmlToJs } from 'miniprogram-compiler';
import type { Data } from './dataPath';
import type { RenderedNode } from './tree';

/** What the templates answer that WeChat's own compiler (wcc) made of a page. */
interface WccNode {
  readonly tag?: string;
  readonly attr?: Readonly<Record<string, unknown>>;
  readonly children?: readonly (WccNode | string | number)[];
}
type Generate = (data: Data) => WccNode;

const words = (attributes: Readonly<Record<string, unknown>> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([, value]) => value !== undefined && value !== null && typeof value !== 'object')
      .map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), String(value)]),
  );

function nodeOf(node: WccNode | string | number): RenderedNode {
  if (typeof node !== 'object') return { tag: '#text', attributes: {}, children: [], text: String(node) };
  return {
    tag: (node.tag ?? 'virtual').replace(/^wx-/, ''),
    attributes: words(node.attr),
    children: (node.children ?? []).map(nodeOf),
    text: '',
  };
}

/**
 * Renders pages with the compiler that WeChat's own tools use. Throws when it refuses the templates.
 * It wants the folder to hold templates and page settings alone, so it gets a copy.
 */
export function renderWxml(folder: string, routes: readonly string[]): (route: string, data: Data) => RenderedNode {
  const copy = mkdtempSync(join(tmpdir(), 'wxml-'));
  try {
    cpSync(folder, copy, { recursive: true, filter: (file) => !/\.(js|map|txt|wxss)$/.test(file) });
    const script = wxmlToJs(copy);
    const compiled = new Function('global', `var window={};var __wxAppCode__={};${script};return $gwx`) as (
      g: Data,
    ) => unknown;
    const gwx = compiled({}) as (file: string) => Generate;
    for (const route of routes) readFileSync(join(copy, `${route}.wxml`));
    return (route, data) => nodeOf(gwx(`${route}.wxml`)(data) ?? {});
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
