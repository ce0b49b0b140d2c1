import { isDecimal, isNumber, makeDouble, toDouble } from '../../bson/numeric';
import type { Document, NumberValue, Value } from '../../bson/value';
import { compileExpression } from '../../expression/compile';
import { unitOperand } from '../../expression/date/coerce';
import { Decimal, decimalOf, toDecimal128 } from '../../expression/decimal';
import { ErrorCode, fail } from '../../expression/failure';
import { describe } from '../../expression/numbers';
import { isNullish } from '../../expression/truth';
import { valueAt } from '../documentPath';
import { windowOver, type WindowOf } from './bounds';
import { argumentFields, refuseWindow, requireSortBy } from './ordered';
import type { CompileWindowFunction, WindowFunctionSpec, WindowFunctionTable } from './types';

const UNIT_MS: Readonly<Record<string, number>> = {
  week: 604_800_000,
  day: 86_400_000,
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
  millisecond: 1,
};

/** A document's place on the sort axis and its value there. */
interface Point {
  readonly x: number;
  readonly y: Value | undefined;
}

/** Reads the one sort field as a number: dates in the unit, numbers without one. */
function axis(spec: WindowFunctionSpec, unitMs: number | undefined): (document: Document) => number {
  const sortBy = requireSortBy(spec);
  if (sortBy.size !== 1) throw fail(ErrorCode.FailedToParse, `${spec.name} requires a sortBy with exactly one field`);
  const names = ([...sortBy.keys()][0] as string).split('.');
  return (document) => {
    const value = valueAt(document, names);
    if (unitMs !== undefined && value instanceof Date) return value.getTime() / unitMs;
    if (unitMs === undefined && isNumber(value)) return toDouble(value);
    const wanted = unitMs === undefined ? `a number, or 'unit' to be given for dates` : 'a Date';
    throw fail(5624901, `${spec.name} expects the sortBy field to be ${wanted}, but it was ${describe(value)}`);
  };
}

function pointsOver(answer: (points: readonly Point[]) => Value): CompileWindowFunction {
  return (spec) => {
    const fields = argumentFields(spec, ['input'], ['unit']);
    if (!spec.hasWindow && spec.name === '$derivative')
      throw fail(ErrorCode.FailedToParse, `${spec.name} requires explicit window bounds`);
    const x = axis(spec, unitOf(fields, spec.name));
    const input = compileExpression(fields.get('input') as Value, spec.scope);
    return (documents) => {
      const points = documents.map((root): Point => ({ x: x(root), y: input({ root }) }));
      const windowOf: WindowOf = windowOver(spec.window, documents, spec.sortBy);
      return documents.map((_document, index) => {
        const { start, end } = windowOf(index);
        return answer(points.slice(start, end));
      });
    };
  };
}

function unitOf(fields: Document, name: string): number | undefined {
  const written = fields.get('unit');
  if (written === undefined) return undefined;
  const unit = UNIT_MS[unitOperand(written, ErrorCode.FailedToParse, name)];
  if (unit === undefined) throw fail(5490704, `unit must be 'week' or smaller, got ${String(written)}`);
  return unit;
}

function numberAt({ y }: Point, name: string): NumberValue {
  if (isNumber(y)) return y;
  throw fail(5624900, `${name} input must be numeric, found ${describe(y)}`);
}

/** The slope from the window's first to its last document; null with one document or no width. */
function derivative(points: readonly Point[]): Value {
  const [first, last] = [points[0], points[points.length - 1]];
  if (!first || !last || points.length < 2 || last.x === first.x) return null;
  if (isNullish(first.y) || isNullish(last.y)) return null;
  const [from, to] = [numberAt(first, '$derivative'), numberAt(last, '$derivative')];
  if (isDecimal(from) || isDecimal(to))
    return toDecimal128(
      decimalOf(to)
        .sub(decimalOf(from))
        .div(last.x - first.x),
    );
  return makeDouble((toDouble(to) - toDouble(from)) / (last.x - first.x));
}

/** The area by trapezoids. */
function integral(points: readonly Point[]): Value {
  let [area, isExact] = [new Decimal(0), false];
  let sum = 0;
  for (let at = 1; at < points.length; at++) {
    const [left, right] = [points[at - 1] as Point, points[at] as Point];
    const [a, b] = [numberAt(left, '$integral'), numberAt(right, '$integral')];
    isExact ||= isDecimal(a) || isDecimal(b);
    sum += ((toDouble(a) + toDouble(b)) / 2) * (right.x - left.x);
    if (isDecimal(a) || isDecimal(b))
      area = area.add(
        decimalOf(a)
          .add(decimalOf(b))
          .div(2)
          .mul(right.x - left.x),
      );
    else area = area.add(((toDouble(a) + toDouble(b)) / 2) * (right.x - left.x));
  }
  return isExact ? toDecimal128(area) : makeDouble(sum);
}

/** Fills null and missing on the straight line between the numbers around; outside of them they stay null. */
const linearFill: CompileWindowFunction = (spec) => {
  refuseWindow(spec);
  const input = compileExpression(spec.argument, spec.scope);
  const sortBy = requireSortBy(spec);
  if (sortBy.size !== 1)
    throw fail(605001, '$linearFill must be specified with a top level sortBy expression with exactly one element');
  const names = ([...sortBy.keys()][0] as string).split('.');
  return (documents) => {
    const points = documents.map((root): Point => ({ x: placeOf(valueAt(root, names)), y: input({ root }) }));
    checkDistinct(points);
    return points.map((point, index) => (isNullish(point.y) ? between(points, index) : numberAt(point, '$linearFill')));
  };
};

function placeOf(value: Value | undefined): number {
  if (value instanceof Date) return value.getTime();
  if (isNumber(value)) return toDouble(value);
  throw fail(605002, `$linearFill expects the sortBy field to be a number or a date, but it was ${describe(value)}`);
}

function checkDistinct(points: readonly Point[]): void {
  if (points.some((point, index) => index > 0 && point.x === points[index - 1]?.x)) {
    throw fail(6050106, 'There can be no repeated values in the sort field of $linearFill');
  }
}

function between(points: readonly Point[], index: number): Value {
  const before = points.slice(0, index).findLast((point) => !isNullish(point.y));
  const after = points.slice(index + 1).find((point) => !isNullish(point.y));
  if (!before || !after) return null;
  const [from, to] = [numberAt(before, '$linearFill'), numberAt(after, '$linearFill')];
  const share = ((points[index] as Point).x - before.x) / (after.x - before.x);
  if (isDecimal(from) || isDecimal(to))
    return toDecimal128(decimalOf(from).add(decimalOf(to).sub(decimalOf(from)).mul(share)));
  return makeDouble(toDouble(from) + (toDouble(to) - toDouble(from)) * share);
}

/** Of pairs `[x, y]`; what is no pair of numbers is left out. */
function covariance(isSample: boolean): CompileWindowFunction {
  return (spec) => {
    const input = compileExpression(spec.argument, spec.scope);
    return (documents) => {
      const pairs = documents.map((root) => pairOf(input({ root })));
      const windowOf = windowOver(spec.window, documents, spec.sortBy);
      return documents.map((_document, index) => {
        const { start, end } = windowOf(index);
        return covarianceOf(
          pairs.slice(start, end).filter((pair) => pair !== undefined),
          isSample,
        );
      });
    };
  };
}

function pairOf(value: Value | undefined): readonly [number, number] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [x, y] = value;
  return isNumber(x) && isNumber(y) ? [toDouble(x), toDouble(y)] : undefined;
}

function covarianceOf(pairs: readonly (readonly [number, number])[], isSample: boolean): Value {
  const divisor = isSample ? pairs.length - 1 : pairs.length;
  if (divisor <= 0) return null;
  const mean = (at: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  return makeDouble(pairs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / divisor);
}

export const calculusFunctions: WindowFunctionTable = {
  $derivative: pointsOver(derivative),
  $integral: pointsOver(integral),
  $linearFill: linearFill,
  $covariancePop: covariance(false),
  $covarianceSamp: covariance(true),
};
