import { compareValues } from '../bson/compare';
import { scopedBinary } from './operands';
import type { OperatorDefinition, OperatorTable } from './types';

function comparing(accept: (order: number) => boolean): OperatorDefinition {
  return scopedBinary(
    ({ collation }) =>
      (a, b) =>
        accept(compareValues(a, b, collation)),
  );
}

export const comparisonOperators: OperatorTable = {
  $eq: comparing((order) => order === 0),
  $ne: comparing((order) => order !== 0),
  $lt: comparing((order) => order < 0),
  $lte: comparing((order) => order <= 0),
  $gt: comparing((order) => order > 0),
  $gte: comparing((order) => order >= 0),
  $cmp: scopedBinary(
    ({ collation }) =>
      (a, b) =>
        Math.sign(compareValues(a, b, collation)),
  ),
};
