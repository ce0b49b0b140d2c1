/** $set, $inc, $mul, $min, $max, $currentDate, $bit. */
import { compareValues } from '../bson/compare';
import { identicalValues } from '../bson/identical';
import {
  addNumbers,
  isDecimal,
  isDouble,
  isInt32,
  isLong,
  isNumber,
  makeDouble,
  multiplyNumbers,
  toDecimal,
} from '../bson/numeric';
import { showValue } from '../bson/show';
import { typeName } from '../bson/types';
import { cloneValue, type NumberValue, Timestamp, type Value } from '../bson/value';
import { badValue, typeMismatch } from '../errors/mongoError';
import { type Modifier, type Place, UNCHANGED, type UpdateContext } from './context';

/** Makes a modifier of an operator's operand for one field. Throws for an operand that the operator refuses. */
export type MakeModifier = (operand: Value, path: string, context: UpdateContext) => Modifier;

export const makeSet: MakeModifier = (operand) => ({
  creates: true,
  apply: (current) => (identicalValues(current, operand) ? UNCHANGED : cloneValue(operand)),
});

interface Arithmetic {
  readonly operator: '$inc' | '$mul';
  readonly verb: string;
  readonly combine: (a: NumberValue, b: NumberValue) => NumberValue;
  /** What a missing field becomes. */
  readonly initial: (operand: NumberValue) => NumberValue;
}

function zeroOf(operand: NumberValue): NumberValue {
  if (isDecimal(operand)) return toDecimal(0);
  if (isLong(operand)) return 0n;
  return isInt32(operand) ? 0 : makeDouble(0);
}

const INCREMENT: Arithmetic = {
  operator: '$inc',
  verb: 'increment',
  combine: addNumbers,
  initial: (operand) => operand,
};
const MULTIPLY: Arithmetic = { operator: '$mul', verb: 'multiply', combine: multiplyNumbers, initial: zeroOf };

function integral(value: NumberValue): boolean {
  return isInt32(value) || isLong(value);
}

function computed(arithmetic: Arithmetic, current: Value, operand: NumberValue, place: Place): NumberValue {
  const { operator, combine } = arithmetic;
  if (!isNumber(current)) {
    throw typeMismatch(
      `Cannot apply ${operator} to a value of non-numeric type. ${place.id} has the field '${place.field}' of non-numeric type ${typeName(current)}`,
    );
  }
  const result = combine(current, operand);
  if (isDouble(result) && integral(current) && integral(operand)) {
    const shown = isLong(current) ? `(NumberLong)${current}` : `(NumberInt)${String(current)}`;
    throw badValue(`Failed to apply ${operator} operations to current value (${shown}) for document ${place.id}`);
  }
  return result;
}

function makeArithmetic(arithmetic: Arithmetic): MakeModifier {
  return (operand, path) => {
    if (!isNumber(operand)) {
      throw typeMismatch(`Cannot ${arithmetic.verb} with non-numeric argument: {${path}: ${showValue(operand)}}`);
    }
    return {
      creates: true,
      apply: (current, place) => {
        if (current === undefined) return arithmetic.initial(operand);
        const result = computed(arithmetic, current, operand, place);
        return identicalValues(current, result) ? UNCHANGED : result;
      },
    };
  };
}

export const makeIncrement = makeArithmetic(INCREMENT);
export const makeMultiply = makeArithmetic(MULTIPLY);

function makeExtreme(sign: 1 | -1): MakeModifier {
  return (operand, _path, { collation }) => ({
    creates: true,
    apply: (current) => {
      if (current !== undefined && sign * compareValues(operand, current, collation) <= 0) return UNCHANGED;
      return cloneValue(operand);
    },
  });
}

export const makeMinimum = makeExtreme(-1);
export const makeMaximum = makeExtreme(1);

function wantsTimestamp(operand: Value): boolean {
  if (typeof operand === 'boolean') return false;
  if (!(operand instanceof Map)) {
    throw badValue(
      `${typeName(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
    );
  }
  for (const name of operand.keys()) {
    if (name !== '$type') throw badValue(`Unrecognized $currentDate option: ${name}`);
  }
  const type = operand.get('$type');
  if (type === 'timestamp' || type === 'date') return type === 'timestamp';
  throw badValue(
    "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
  );
}

export const makeCurrentDate: MakeModifier = (operand, _path, context) => {
  const timestamp = wantsTimestamp(operand);
  return {
    creates: true,
    apply: () => {
      const now = context.now ?? new Date();
      return timestamp ? new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 }) : new Date(now.getTime());
    },
  };
};

const BIT_OPERATIONS: ReadonlyMap<string, (a: bigint, b: bigint) => bigint> = new Map([
  ['and', (a, b) => a & b],
  ['or', (a, b) => a | b],
  ['xor', (a, b) => a ^ b],
]);

interface BitStep {
  readonly operation: (a: bigint, b: bigint) => bigint;
  readonly operand: number | bigint;
}

function bitStep(name: string, operand: Value): BitStep {
  const operation = BIT_OPERATIONS.get(name);
  if (!operation) {
    throw badValue(
      `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${name}: ${showValue(operand)}}`,
    );
  }
  if (!isInt32(operand) && !isLong(operand)) {
    throw badValue(
      `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(operand)}' is not supported here: {${name}: ${showValue(operand)}}`,
    );
  }
  return { operation, operand };
}

/** Two int32 give an int32; with a long on either side the result is a long. */
function applyBits(current: number | bigint, steps: readonly BitStep[]): number | bigint {
  return steps.reduce<number | bigint>((value, { operation, operand }) => {
    const result = operation(BigInt(value), BigInt(operand));
    const long = isLong(value) || isLong(operand);
    return long ? BigInt.asIntN(64, result) : Number(BigInt.asIntN(32, result));
  }, current);
}

export const makeBit: MakeModifier = (operand, path) => {
  const format = '{$bit: {field: {and/or/xor: #}}';
  if (!(operand instanceof Map)) {
    throw badValue(
      `The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: ${format}`,
    );
  }
  if (operand.size === 0) {
    throw badValue(`You must pass in at least one bitwise operation. The format is: ${format} (field '${path}')`);
  }
  const steps = [...operand].map(([name, value]) => bitStep(name, value));
  return {
    creates: true,
    apply: (current, place) => {
      if (current !== undefined && !isInt32(current) && !isLong(current)) {
        throw badValue(
          `Cannot apply $bit to a value of non-integral type.${place.id} has the field ${place.field} of non-integer type ${typeName(current)}`,
        );
      }
      const result = applyBits(current ?? 0, steps);
      return identicalValues(current, result) ? UNCHANGED : result;
    },
  };
};
