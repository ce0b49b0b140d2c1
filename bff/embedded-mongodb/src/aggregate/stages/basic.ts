import type { Document, Value } from '../../bson/value';
import { compileExpression } from '../../expression/compile';
import { ErrorCode, fail } from '../../expression/failure';
import { describe } from '../../expression/numbers';
import type { EvalContext } from '../../expression/types';
import { compileMatch } from '../../match/compileMatch';
import type { CompileStage, StageTable } from '../types';
import { requireCount, requireDocument } from './specification';
import { eachDocument } from './project';

const match: CompileStage = (spec, ctx) => {
  const query = requireDocument(spec, 15959, 'the match filter must be an expression in an object');
  const matcher = compileMatch(query, { collation: ctx.collation, variables: ctx.variables, compileExpression });
  return function* run(input) {
    for (const document of input) if (matcher.matches(document)) yield document;
  };
};

/** `$limit` stops reading as soon as it has enough. */
const limit: CompileStage = (spec) => {
  const most = requireCount(spec, 1, [15958, 'invalid argument to $limit stage: the limit must be positive']);
  return function* run(input) {
    let taken = 0;
    for (const document of input) {
      yield document;
      if (++taken >= most) return;
    }
  };
};

const skip: CompileStage = (spec) => {
  const count = requireCount(spec, 0, [5107200, 'invalid argument to $skip stage: Expected a non-negative number']);
  return function* run(input) {
    let left = count;
    for (const document of input) {
      if (left > 0) left--;
      else yield document;
    }
  };
};

/** One document with the count; none when there is nothing to count. */
const count: CompileStage = (spec, _ctx, name) => {
  if (typeof spec !== 'string' || spec === '') throw fail(40156, 'the count field must be a non-empty string');
  if (spec.startsWith('$')) throw fail(40158, 'the count field cannot be a $-prefixed path');
  if (spec.includes('.')) throw fail(40160, `the count field cannot contain '.'`);
  if (spec.includes('\0')) throw fail(40159, `the count field cannot contain a null byte`);
  const runCount = (total: number): Document[] => (total === 0 ? [] : [new Map<string, Value>([[spec, total]])]);
  return {
    name,
    runCount,
    runRaw: (input) => runCount(countOf(input)),
    run: (input) => runCount(countOf(input)),
  };
};

function countOf(input: Iterable<unknown>): number {
  let total = 0;
  for (const each of input) if (each) total++;
  return total;
}

const replaceRoot: CompileStage = (spec, ctx, name) => {
  const written = name === '$replaceWith' ? spec : newRootOf(spec);
  const evaluate = compileExpression(written, ctx);
  const context: EvalContext = { root: new Map() };
  return eachDocument((document) => {
    context.root = document;
    const root = evaluate(context);
    if (root instanceof Map) return root;
    throw fail(
      40228,
      `'newRoot' expression  must evaluate to an object, but resulting value was of type ${describe(root)}`,
    );
  });
};

function newRootOf(spec: Value): Value {
  const document = requireDocument(spec, 40229, 'expected an object as specification for $replaceRoot stage');
  const unknown = [...document.keys()].find((field) => field !== 'newRoot');
  if (unknown !== undefined)
    throw fail(40230, `unrecognized option to $replaceRoot stage: ${unknown}, only valid option is 'newRoot'`);
  const root = document.get('newRoot');
  if (root === undefined) throw fail(40231, 'no newRoot specified for the $replaceRoot stage');
  return root;
}

/** Documents of its own; they may use the command's variables but no field. */
const documents: CompileStage = (spec, ctx) => {
  const list = compileExpression(spec, ctx)({ root: new Map() });
  if (!Array.isArray(list)) throw fail(5858203, 'an array is expected as argument to $documents');
  const made = list.map((each) => {
    if (each instanceof Map) return each;
    throw fail(ErrorCode.TypeMismatch, `$documents takes documents only, found ${describe(each)}`);
  });
  return () => made;
};

/** A random choice of `size` documents in random order, in one pass. */
const sample: CompileStage = (spec) => {
  const document = requireDocument(spec, 28745, 'the $sample stage specification must be an object');
  const unknown = [...document.keys()].find((field) => field !== 'size');
  if (unknown !== undefined) throw fail(28748, `unrecognized option to $sample: ${unknown}`);
  const written = document.get('size');
  if (written === undefined) throw fail(28749, '$sample stage must specify a size');
  const size = requireCount(written, 1, [28747, 'size argument to $sample must be a positive integer']);
  return (input) => shuffled(reservoir(input, size));
};

function reservoir(input: Iterable<Document>, size: number): Document[] {
  const kept: Document[] = [];
  let seen = 0;
  for (const document of input) {
    seen++;
    if (kept.length < size) kept.push(document);
    else {
      const place = Math.floor(Math.random() * seen);
      if (place < size) kept[place] = document;
    }
  }
  return kept;
}

function shuffled(documents: Document[]): Document[] {
  for (let last = documents.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [documents[last], documents[other]] = [documents[other] as Document, documents[last] as Document];
  }
  return documents;
}

export const basicStages: StageTable = {
  $match: match,
  $limit: limit,
  $skip: skip,
  $count: count,
  $replaceRoot: replaceRoot,
  $replaceWith: replaceRoot,
  $documents: documents,
  $sample: sample,
};
