/** $push, $addToSet, $pop, $pull, $pullAll. */
import { equalValues } from '../bson/compare';
import { identicalValues } from '../bson/identical';
import { exactInteger, isNumber } from '../bson/numeric';
import { showShort, showValue } from '../bson/show';
import { typeName } from '../bson/types';
import { cloneValue, type Document, isRegex, type Value } from '../bson/value';
import { badValue, failedToParse, typeMismatch } from '../errors/mongoError';
import { compileMatch } from '../match/compileMatch';
import { isPathOperators } from '../match/operand';
import { UNCHANGED, type UpdateContext } from './context';
import type { MakeModifier } from './fieldModifiers';
import { parsePush } from './pushClauses';

export const makePush: MakeModifier = (operand, _path, { collation }) => {
  const clauses = parsePush(operand, collation);
  return {
    creates: true,
    apply: (current, place) => {
      if (current !== undefined && !Array.isArray(current)) {
        throw badValue(
          `The field '${place.field}' must be an array but is of type ${typeName(current)} in document ${place.id}`,
        );
      }
      const array = clauses.arrange(current ?? []);
      return identicalValues(current, array) ? UNCHANGED : array;
    },
  };
};

function setElements(operand: Value): readonly Value[] {
  if (!(operand instanceof Map) || [...operand.keys()][0] !== '$each') return [operand];
  const each = operand.get('$each')!;
  if (!Array.isArray(each)) {
    throw typeMismatch(`The argument to $each in $addToSet must be an array but it was of type ${typeName(each)}`);
  }
  if (operand.size > 1) throw badValue(`Found unexpected fields after $each in $addToSet: ${showShort(operand)}`);
  return each;
}

export const makeAddToSet: MakeModifier = (operand, _path, { collation }) => {
  const elements = setElements(operand);
  return {
    creates: true,
    apply: (current, place) => {
      if (current !== undefined && !Array.isArray(current)) {
        throw badValue(
          `Cannot apply $addToSet to non-array field. Field named '${place.field}' has non-array type ${typeName(current)}`,
        );
      }
      const array = [...(current ?? [])];
      for (const element of elements) {
        if (!array.some((other) => equalValues(other, element, collation))) array.push(cloneValue(element));
      }
      return current !== undefined && array.length === current.length ? UNCHANGED : array;
    },
  };
};

export const makePop: MakeModifier = (operand, path) => {
  if (!isNumber(operand)) throw failedToParse(`Expected a number in: ${path}: ${showShort(operand)}`);
  const end = exactInteger(operand);
  if (end !== 1n && end !== -1n) throw failedToParse(`$pop expects 1 or -1, found: ${showValue(operand)}`);
  return {
    creates: false,
    apply: (current, place) => {
      if (!Array.isArray(current)) {
        throw typeMismatch(`Path '${place.path}' contains an element of non-array type '${typeName(current)}'`);
      }
      if (current.length === 0) return UNCHANGED;
      return end === 1n ? current.slice(0, -1) : current.slice(1);
    },
  };
};

function cullArray(name: string, goes: (element: Value) => boolean): ReturnType<MakeModifier> {
  return {
    creates: false,
    apply: (current) => {
      if (!Array.isArray(current)) throw badValue(`Cannot apply ${name} to a non-array value`);
      const kept = current.filter((element) => !goes(element));
      return kept.length === current.length ? UNCHANGED : kept;
    },
  };
}

/** A query of fields is asked of elements that are documents; operators and regular expressions of any element. */
function pullTest(operand: Value, context: UpdateContext): (element: Value) => boolean {
  const { collation, variables, compileExpression } = context;
  const matchContext = { collation, variables, compileExpression };
  if (operand instanceof Map && !isPathOperators(operand)) {
    const matcher = compileMatch(operand, matchContext);
    return (element) => element instanceof Map && matcher.matches(element);
  }
  if (operand instanceof Map || isRegex(operand)) {
    const matcher = compileMatch(new Map([['', operand]]), matchContext);
    return (element) => matcher.matches(wrapped(element));
  }
  return (element) => equalValues(element, operand, collation);
}

function wrapped(element: Value): Document {
  return new Map([['', element]]);
}

export const makePull: MakeModifier = (operand, _path, context) => cullArray('$pull', pullTest(operand, context));

export const makePullAll: MakeModifier = (operand, _path, { collation }) => {
  if (!Array.isArray(operand)) {
    throw badValue(`$pullAll requires an array argument but was given a ${typeName(operand)}`);
  }
  return cullArray('$pullAll', (element) => operand.some((other) => equalValues(element, other, collation)));
};
