/** Applying a projection tree to documents. Values that are taken whole are shared with the document, not copied. */
import type { Document, Value } from '../bson/value';
import type { EvalContext } from '../expression/types';
import type { Branch, Node } from './tree';

/** What a field becomes; undefined = left out. */
function includedValue(value: Value, node: Node): Value | undefined {
  switch (node.kind) {
    case 'include':
      return value;
    case 'slice':
      return Array.isArray(value) ? node.slice(value) : value;
    case 'branch':
      return includedBelow(value, node);
    default:
      // Excluded here, or added at the end (`$elemMatch`, expressions).
      return undefined;
  }
}

function includedBelow(value: Value, branch: Branch): Value | undefined {
  if (value instanceof Map) return include(value, branch);
  if (!Array.isArray(value)) return undefined;
  const elements: Value[] = [];
  for (const element of value) {
    const kept = includedBelow(element, branch);
    if (kept !== undefined) elements.push(kept);
  }
  return elements;
}

/** Keeps the fields of the tree, in the document's order. Elements of arrays that are no documents are dropped. */
export function include(document: Document, branch: Branch): Document {
  const result: Document = new Map();
  for (const [name, value] of document) {
    const node = branch.fields.get(name);
    const kept = node && includedValue(value, node);
    if (kept !== undefined) result.set(name, kept);
  }
  return result;
}

function firstMatch(value: Value | undefined, test: (element: Value) => boolean): Value[] | undefined {
  const element = Array.isArray(value) ? value.find(test) : undefined;
  return element === undefined ? undefined : [element];
}

function remainingValue(value: Value, node: Node): Value | undefined {
  switch (node.kind) {
    case 'exclude':
      return undefined;
    case 'slice':
      return Array.isArray(value) ? node.slice(value) : value;
    case 'elemMatch':
      return firstMatch(value, node.test);
    case 'branch':
      return remainingBelow(value, node);
    default:
      return value;
  }
}

function remainingBelow(value: Value, branch: Branch): Value {
  if (value instanceof Map) return exclude(value, branch);
  return Array.isArray(value) ? value.map((element) => remainingBelow(element, branch)) : value;
}

/** Drops the excluded fields of the tree. */
export function exclude(document: Document, branch: Branch): Document {
  const result: Document = new Map();
  for (const [name, value] of document) {
    const node = branch.fields.get(name);
    const kept = node ? remainingValue(value, node) : value;
    if (kept !== undefined) result.set(name, kept);
  }
  return result;
}

/** After the included fields: `$elemMatch` of arrays, in the order of the specification. */
export function addMatches(result: Document, document: Document, branch: Branch): void {
  for (const [name, node] of branch.fields) {
    if (node.kind !== 'elemMatch') continue;
    const found = firstMatch(document.get(name), node.test);
    if (found) result.set(name, found);
  }
}

function computedBelow(value: Value | undefined, branch: Branch, context: EvalContext): Value {
  if (Array.isArray(value)) return value.map((element) => computedBelow(element, branch, context));
  const result: Document = value instanceof Map ? value : new Map();
  addComputed(result, branch, context);
  return result;
}

/** Sets the computed fields in a result that is not shared yet; under an array, in each of its elements. */
export function addComputed(result: Document, branch: Branch, context: EvalContext): void {
  for (const [name, node] of branch.fields) {
    if (node.kind === 'compute') {
      const value = node.evaluate(context);
      if (value === undefined) result.delete(name);
      else result.set(name, value);
    } else if (node.kind === 'branch' && node.computes) {
      result.set(name, computedBelow(result.get(name), node, context));
    }
  }
}
