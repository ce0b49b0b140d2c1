import type { Document, Value } from '../../bson/value';
import { checkPath } from '../../expression/compile';
import { fail } from '../../expression/failure';
import type { EvalContext } from '../../expression/types';
import { dropExcluded, keepIncluded, parseTree, setComputed, type Branch, type Leaf } from '../projection';
import type { CompileStage, RunStage, StageContext, StageTable } from '../types';
import { requireDocument } from './specification';

type Transform = (document: Document) => Document;

/** A stage that turns each document into one other. */
export function eachDocument(transform: Transform): RunStage {
  return function* run(input) {
    for (const document of input) yield transform(document);
  };
}

const project: CompileStage = (spec, ctx) => {
  const document = requireDocument(spec, 15969, '$project specification must be an object');
  return eachDocument(compileProject(document, ctx));
};

/** Inclusion or exclusion, never both but for `_id`; computed fields belong to an inclusion. */
function compileProject(spec: Document, ctx: StageContext): Transform {
  if (spec.size === 0)
    throw fail(51272, 'Invalid $project :: caused by :: projection specification must have at least one field');
  const tree = parseTree(spec, ctx, { setting: false });
  const id = tree.fields.get('_id');
  const others: Branch = { ...tree, fields: new Map([...tree.fields].filter(([name]) => name !== '_id')) };
  const mode = modeOf(others, id);
  checkMode(others, mode, []);
  if (mode === 'exclude') return (document) => dropExcluded(document, withoutInclusions(tree));
  if (!id) tree.fields.set('_id', { kind: 'include' });
  const context: EvalContext = { root: new Map() };
  return (document) => {
    const kept = keepIncluded(document, tree);
    if (!tree.computes) return kept;
    context.root = document;
    return setComputed(kept, tree, context);
  };
}

type Mode = 'include' | 'exclude';

function modeOf(others: Branch, id: Leaf | Branch | undefined): Mode {
  const first = firstLeaf(others) ?? id;
  return first !== undefined && (first.kind === 'branch' ? firstLeaf(first)?.kind : first.kind) === 'exclude'
    ? 'exclude'
    : 'include';
}

function firstLeaf(branch: Branch): Leaf | undefined {
  for (const node of branch.fields.values()) {
    const leaf = node.kind === 'branch' ? firstLeaf(node) : node;
    if (leaf) return leaf;
  }
  return undefined;
}

function checkMode(branch: Branch, mode: Mode, path: readonly string[]): void {
  for (const [name, node] of branch.fields) {
    const names = [...path, name];
    if (node.kind === 'branch') checkMode(node, mode, names);
    else if (mode === 'exclude' && node.kind === 'include') {
      throw fail(
        31253,
        `Invalid $project :: caused by :: Cannot do inclusion on field ${names.join('.')} in exclusion projection`,
      );
    } else if (mode === 'exclude' && node.kind === 'compute') {
      throw fail(
        31310,
        `Invalid $project :: caused by :: Cannot use an expression ${names.join('.')} in an exclusion projection`,
      );
    } else if (mode === 'include' && node.kind === 'exclude') {
      throw fail(
        31254,
        `Invalid $project :: caused by :: Cannot do exclusion on field ${names.join('.')} in inclusion projection`,
      );
    }
  }
}

/** `_id: 1` in an exclusion says nothing; only exclusions are left for `dropExcluded`. */
function withoutInclusions(tree: Branch): Branch {
  return { ...tree, fields: new Map([...tree.fields].filter(([, node]) => node.kind !== 'include')) };
}

const addFields: CompileStage = (spec, ctx, name) => {
  const document = requireDocument(spec, 40272, `${name} specification stage must be an object`);
  const tree = parseTree(document, ctx, { setting: true });
  const context: EvalContext = { root: new Map() };
  return eachDocument((input) => {
    context.root = input;
    return setComputed(input, tree, context);
  });
};

const unset: CompileStage = (spec, ctx) => {
  const paths: readonly Value[] = Array.isArray(spec) ? spec : [spec];
  if (paths.length === 0)
    throw fail(31119, '$unset specification must be a string or an array with at least one field');
  const exclusion: Document = new Map();
  for (const path of paths) {
    if (typeof path !== 'string') {
      throw fail(
        Array.isArray(spec) ? 31120 : 31002,
        '$unset specification must be a string or an array containing only string values',
      );
    }
    checkPath(path);
    exclusion.set(path, 0);
  }
  return eachDocument(compileProject(exclusion, ctx));
};

export const projectStages: StageTable = { $project: project, $addFields: addFields, $set: addFields, $unset: unset };
