/** Two operators must not write to the same field, nor one to a field and the other inside it. */
import { conflictingUpdateOperators } from '../errors/mongoError';
import { filterIdentifier } from './updatePath';

interface Node {
  readonly children: Map<string, Node>;
  /** An operator writes here. */
  taken: boolean;
}

function newNode(): Node {
  return { children: new Map(), taken: false };
}

/** Array updates (`$[]`) and plain fields can't be mixed under one field: an element may be both. */
function mixes(node: Node, part: string): boolean {
  for (const other of node.children.keys()) {
    return (filterIdentifier(other) === undefined) !== (filterIdentifier(part) === undefined);
  }
  return false;
}

/** The paths written so far. */
export class ConflictTree {
  private readonly root = newNode();

  constructor(private readonly describe: (path: string, at: string) => string) {}

  /** Adds a path. Throws ConflictingUpdateOperators when it collides with one already there. */
  add(parts: readonly string[]): void {
    let node = this.root;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!;
      if (node.taken || (node !== this.root && mixes(node, part))) this.fail(parts, i);
      let child = node.children.get(part);
      if (!child) node.children.set(part, (child = newNode()));
      node = child;
    }
    if (node.taken || node.children.size > 0) this.fail(parts, parts.length);
    node.taken = true;
  }

  private fail(parts: readonly string[], length: number): never {
    throw conflictingUpdateOperators(this.describe(parts.join('.'), parts.slice(0, length).join('.')));
  }
}

/** Conflicts visible in the update itself. */
export function staticConflicts(): ConflictTree {
  return new ConflictTree((path, at) => `Updating the path '${path}' would create a conflict at '${at}'`);
}

/** Conflicts that show when array filters choose the same element. */
export function elementConflicts(): ConflictTree {
  return new ConflictTree((_path, at) => `Update created a conflict at '${at}'`);
}
