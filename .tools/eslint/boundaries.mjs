// The lint rule behind rooms.mjs: every import of our own sources is looked up in the table; an import that leads nowhere known is refused.
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ROOT } from '../say.mjs';
import { objection, roomOf } from './rooms.mjs';

const ENDINGS = ['', '.ts', '.tsx', '.json', '.scss', '/index.ts', '/index.tsx', '.h5.ts', '.h5.tsx'];
const isFile = (path) => existsSync(path) && statSync(path).isFile();

/** The file of the checkout that an import means; null for packages. Undefined when it should be ours but is not there. */
export function resolveImport(source, importer) {
  const base = ourPath(source, importer);
  if (base === null) return null;
  const file = ENDINGS.map((ending) => base + ending).find(isFile);
  return file && relative(ROOT, file).split(sep).join('/');
}

function ourPath(source, importer) {
  if (source.startsWith('.')) return join(dirname(importer), source);
  if (source.startsWith('@/')) return join(ROOT, 'miniprogram/src', source.slice(2));
  if (source.startsWith('@city-services/shared/'))
    return join(ROOT, 'shared/src', source.slice('@city-services/shared/'.length));
  if (source === 'embedded-mongodb') return join(ROOT, 'bff/embedded-mongodb/src');
  return null;
}

function check(context, node, source) {
  const importer = relative(ROOT, context.filename).split(sep).join('/');
  const from = roomOf(importer);
  if (!from) return context.report({ node, message: `${importer} stands in no room of docs/architecture.md` });
  const target = resolveImport(source, context.filename);
  if (target === null)
    return from.name === 'shared' && !source.startsWith('.')
      ? context.report({ node, message: 'shared imports nothing' })
      : undefined;
  if (target === undefined)
    return from.name === 'test' ? undefined : context.report({ node, message: `${source} leads to no file` });
  const to = roomOf(target);
  const why = to ? objection(from, to) : `${target} stands in no room of docs/architecture.md`;
  if (why) context.report({ node, message: `${why} (docs/architecture.md, who may import whom)` });
}

export default {
  meta: { type: 'problem', docs: { description: 'imports keep to the rooms of docs/architecture.md' }, schema: [] },
  create: (context) => {
    const look = (node) => node.source && check(context, node.source, node.source.value);
    return {
      ImportDeclaration: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
      ImportExpression: (node) => node.source.type === 'Literal' && look(node),
    };
  },
};
