import * as bson from 'bson';
import { compilePipeline } from '../../src/aggregate/compilePipeline';
import { encodeDocument } from '../../src/bson/encode';
import type { Value } from '../../src/bson/value';
import { compileExpression } from '../../src/expression/compile';
import { compileUpdate, type Updater } from '../../src/update/compileUpdate';
import { doc, failure } from '../match/support';

const catalog = {
  find: () => {
    throw new Error('an update reads no other collection');
  },
};

function updaterOf(stages: bson.Document[], variables?: bson.Document): Updater {
  const values = variables && new Map<string, Value>(doc(variables));
  return compileUpdate(stages.map(doc), {
    compileExpression,
    variables: values,
    compilePipeline: (list) => compilePipeline(list, { variables: values, catalog }),
  });
}

function updated(stages: bson.Document[], before: bson.Document, variables?: bson.Document): [bson.Document, boolean] {
  const original = doc(before);
  const bytes = Buffer.from(encodeDocument(original));
  const { document, changed } = updaterOf(stages, variables).apply(original);
  expect(Buffer.from(encodeDocument(original)).equals(bytes)).toBe(true);
  return [bson.deserialize(encodeDocument(document)), changed];
}

describe('pipeline updates', () => {
  test.each<[bson.Document[], bson.Document, bson.Document, boolean]>([
    [[{ $set: { b: { $add: ['$a', 1] } } }], { _id: 1, a: 1 }, { _id: 1, a: 1, b: 2 }, true],
    [[{ $set: { a: 1 } }], { _id: 1, a: 1 }, { _id: 1, a: 1 }, false],
    [
      [{ $unset: 'a' }, { $addFields: { 'n.x': 1 } }],
      { _id: 1, a: 1, n: { y: 2 } },
      { _id: 1, n: { y: 2, x: 1 } },
      true,
    ],
    [[{ $replaceWith: { c: '$a' } }], { _id: 1, a: 5 }, { _id: 1, c: 5 }, true],
    [[{ $project: { a: 1, _id: 0 } }], { _id: 1, a: 5, b: 6 }, { _id: 1, a: 5 }, true],
  ])('%j on %j', (stages, before, after, changed) => {
    expect(updated(stages, before)).toEqual([after, changed]);
  });

  test('constants of the command are variables', () => {
    expect(updated([{ $set: { a: '$$bonus' } }], { _id: 1 }, { bonus: 7 })[0]).toEqual({ _id: 1, a: 7 });
  });

  test('an upsert runs the pipeline on the fields that the query fixes', () => {
    const inserted = updaterOf([{ $set: { b: { $ifNull: ['$b', 'new'] } } }]).upsert(
      doc({ _id: 3, a: 1, c: { $gt: 1 } }),
    );
    expect(bson.deserialize(encodeDocument(inserted))).toEqual({ _id: 3, a: 1, b: 'new' });
  });

  test.each<[bson.Document[], number, string]>([
    [[{ $match: { a: 1 } }], 72, '$match is not allowed to be used within an update'],
    [[{ $set: { _id: 2 } }], 66, "the (immutable) field '_id' was found to have been altered to _id: 2"],
  ])('%j is refused', (stages, code, message) => {
    const error = failure(() => updated(stages, { _id: 1 }));
    expect(error.code).toBe(code);
    expect(error.errmsg).toContain(message);
  });
});
