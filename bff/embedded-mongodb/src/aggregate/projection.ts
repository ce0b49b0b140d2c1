import { isNumber, toDouble } from '../bson/numeric';
import type { Document, Value } from '../bson/value';
import { checkPath, compileExpression } from '../expression/compile';
import { fail } from '../expression/failure';
import type { EvalContext, Evaluate, Scope } from '../expression/types';

/** What a specification says of one field: take it, leave it, compute it, or more below it. */
export type Leaf =
  | { readonly kind: 'include' }
  | { readonly kind: 'exclude' }
  | { readonly kind: 'compute'; readonly evaluate: Evaluate };

export interface Branch {
  readonly kind: 'branch';
  readonly fields: Map<string, Leaf | Branch>;
  /** Something below is computed, so the path has to be made where it is missing. */
  computes: boolean;
}

export function newBranch(): Branch {
  return { kind: 'branch', fields: new Map(), computes: false };
}

/** Reads a specification into a tree. `setting` makes every value an expression (`$addFields`). */
export function parseTree(spec: Document, scope: Scope, options: { setting: boolean }): Branch {
  const root = newBranch();
  const visit = (document: Document, prefix: readonly string[]): void => {
    for (const [key, value] of document) {
      const path = prefix.length === 0 ? key : `${prefix.join('.')}.${key}`;
      checkPath(path);
      const names = path.split('.');
      if (isNested(value)) visit(value, names);
      else insert(root, names, leafOf(value, scope, options.setting));
    }
  };
  visit(spec, []);
  return root;
}

/** `{ a: { b: 1 } }` says the same as `{ "a.b": 1 }`; a document that starts with an operator is an expression. */
function isNested(value: Value): value is Document {
  if (!(value instanceof Map)) return false;
  const first = value.keys().next();
  if (first.done) throw fail(40180, 'an empty object is not a valid value. Found empty object');
  return !first.value.startsWith('$');
}

function leafOf(value: Value, scope: Scope, setting: boolean): Leaf {
  if (!setting && typeof value === 'boolean') return { kind: value ? 'include' : 'exclude' };
  if (!setting && isNumber(value)) return { kind: toDouble(value) === 0 ? 'exclude' : 'include' };
  return { kind: 'compute', evaluate: compileExpression(value, scope) };
}

function insert(root: Branch, names: readonly string[], leaf: Leaf): void {
  let branch = root;
  names.slice(0, -1).forEach((name, index) => {
    if (leaf.kind === 'compute') branch.computes = true;
    const next = branch.fields.get(name) ?? newBranch();
    if (next.kind !== 'branch') throw collision(names, index + 1);
    branch.fields.set(name, next);
    branch = next;
  });
  if (leaf.kind === 'compute') branch.computes = true;
  const last = names[names.length - 1] as string;
  if (branch.fields.has(last)) throw collision(names, names.length);
  branch.fields.set(last, leaf);
}

function collision(names: readonly string[], depth: number): Error {
  const rest = names.slice(depth).join('.');
  const remaining = rest === '' ? '' : ` remaining portion ${rest}`;
  return fail(rest === '' ? 31250 : 31249, `Path collision at ${names.join('.')}${remaining}`);
}

/** Sets computed fields, keeping all others: `$addFields`, and the second half of an inclusion. */
export function setComputed(document: Document, branch: Branch, ctx: EvalContext): Document {
  const copy: Document = new Map(document);
  for (const [name, node] of branch.fields) {
    if (node.kind === 'compute') setOrRemove(copy, name, node.evaluate(ctx));
    else if (node.kind === 'branch' && node.computes) copy.set(name, setBelow(copy.get(name), node, ctx));
  }
  return copy;
}

function setOrRemove(document: Document, name: string, value: Value | undefined): void {
  if (value === undefined) document.delete(name);
  else document.set(name, value);
}

/** Through arrays the fields are set in every element; what is no document is replaced by one. */
function setBelow(value: Value | undefined, branch: Branch, ctx: EvalContext): Value {
  if (Array.isArray(value)) return value.map((element) => setBelow(element, branch, ctx));
  return setComputed(value instanceof Map ? value : new Map(), branch, ctx);
}

/** The document with the included fields alone, in the document's order. */
export function keepIncluded(document: Document, branch: Branch): Document {
  const kept: Document = new Map();
  for (const [name, value] of document) {
    const node = branch.fields.get(name);
    if (!node) continue;
    if (node.kind === 'include') kept.set(name, value);
    else if (node.kind === 'branch') setOrRemove(kept, name, keepBelow(value, node));
  }
  return kept;
}

function keepBelow(value: Value, branch: Branch): Value | undefined {
  if (value instanceof Map) return keepIncluded(value, branch);
  if (!Array.isArray(value)) return undefined;
  return value.map((element) => keepBelow(element, branch)).filter((element) => element !== undefined);
}

/** The document without the excluded fields. */
export function dropExcluded(document: Document, branch: Branch): Document {
  const kept: Document = new Map();
  for (const [name, value] of document) {
    const node = branch.fields.get(name);
    if (!node) kept.set(name, value);
    else if (node.kind === 'branch') kept.set(name, dropBelow(value, node));
  }
  return kept;
}

function dropBelow(value: Value, branch: Branch): Value {
  if (value instanceof Map) return dropExcluded(value, branch);
  return Array.isArray(value) ? value.map((element) => dropBelow(element, branch)) : value;
}
