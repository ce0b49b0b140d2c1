/** A projection as a tree of its paths. */
import { located } from '../errors/mongoError';
import type { Value } from '../bson/value';
import type { Evaluate } from '../expression/types';

export type Leaf =
  | { readonly kind: 'include' }
  | { readonly kind: 'exclude' }
  | { readonly kind: 'slice'; readonly slice: (array: readonly Value[]) => Value[] }
  | { readonly kind: 'elemMatch'; readonly test: (element: Value) => boolean }
  | { readonly kind: 'compute'; readonly evaluate: Evaluate };

export interface Branch {
  readonly kind: 'branch';
  readonly fields: Map<string, Node>;
  /** Something below is computed, so the path is made where it is missing. */
  computes: boolean;
}

export type Node = Leaf | Branch;

export function newBranch(): Branch {
  return { kind: 'branch', fields: new Map(), computes: false };
}

/** Puts a leaf at a path. Throws 31249 or 31250 when one path leads through the end of another. */
export function insert(root: Branch, path: string, leaf: Leaf): void {
  const parts = path.split('.');
  const last = parts.length - 1;
  let branch = root;
  for (let i = 0; i < last; i++) {
    if (leaf.kind === 'compute') branch.computes = true;
    const next = branch.fields.get(parts[i]!) ?? newBranch();
    if (next.kind !== 'branch') {
      throw located(31249, `Path collision at ${path} remaining portion ${parts.slice(1).join('.')}`);
    }
    branch.fields.set(parts[i]!, next);
    branch = next;
  }
  if (leaf.kind === 'compute') branch.computes = true;
  if (branch.fields.has(parts[last]!)) throw located(31250, `Path collision at ${path}`);
  branch.fields.set(parts[last]!, leaf);
}
