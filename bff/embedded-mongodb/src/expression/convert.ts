import { nameOfType, TYPE_NUMBERS, typeName } from '../bson/types';
import type { Value } from '../bson/value';
import { MongoError } from '../errors/mongoError';
import {
  noConversion,
  toDate,
  toDecimal,
  toDouble,
  toInt,
  toLong,
  toObjectId,
  toText,
  toUuid,
  type Convert,
} from './conversions';
import { ErrorCode, fail } from './failure';
import { asInteger, isNumeric } from './numbers';
import { namedFields, pure, unary } from './operands';
import { isNullish, isTruthy } from './truth';
import type { OperatorDefinition, OperatorTable } from './types';

const TARGETS: Readonly<Record<string, Convert>> = {
  double: toDouble,
  string: toText,
  objectId: toObjectId,
  bool: (value) => isTruthy(value),
  date: toDate,
  int: toInt,
  long: toLong,
  decimal: toDecimal,
};

function targetOf(to: Value): Convert {
  const written = to instanceof Map ? (to.get('type') ?? null) : to;
  const number = typeof written === 'string' ? undefined : asInteger(written);
  const name = typeof written === 'string' ? written : number === undefined ? undefined : nameOfType(number);
  if (name === undefined)
    throw fail(
      ErrorCode.FailedToParse,
      `$convert's 'to' argument must be a string or number, but is ${typeName(written)}`,
    );
  const convert = TARGETS[name];
  if (convert) return convert;
  if (!(name in TYPE_NUMBERS)) throw fail(ErrorCode.BadValue, `Unknown type name: ${name}`);
  return (value) => {
    throw noConversion(value, name);
  };
}

const SHAPE = {
  required: ['input', 'to'],
  optional: ['onError', 'onNull'],
  codes: { notDocument: ErrorCode.FailedToParse, unknown: ErrorCode.FailedToParse, missing: ErrorCode.FailedToParse },
};

const convertOperator: OperatorDefinition = {
  compile(argument, scope, name) {
    const written = namedFields(argument, name, SHAPE);
    const nodes = new Map([...written].map(([field, value]) => [field, scope.compile(value, scope)] as const));
    const [input, to, onError, onNull] = ['input', 'to', 'onError', 'onNull'].map((field) => nodes.get(field));
    return pure([...nodes.values()], (ctx) => {
      const value = input?.evaluate(ctx);
      const target = to?.evaluate(ctx);
      if (isNullish(value)) return onNull ? onNull.evaluate(ctx) : null;
      if (isNullish(target)) return null;
      const convert = targetOf(target);
      if (!onError) return convert(value);
      try {
        return convert(value);
      } catch (error) {
        if (error instanceof MongoError && error.code === ErrorCode.ConversionFailure) return onError.evaluate(ctx);
        throw error;
      }
    });
  },
};

const conversion = (convert: Convert): OperatorDefinition =>
  unary((value) => (isNullish(value) ? null : convert(value)));

export const convertOperators: OperatorTable = {
  $convert: convertOperator,
  $toBool: conversion(isTruthy),
  $toDate: conversion(toDate),
  $toDecimal: conversion(toDecimal),
  $toDouble: conversion(toDouble),
  $toInt: conversion(toInt),
  $toLong: conversion(toLong),
  $toObjectId: conversion(toObjectId),
  $toString: conversion(toText),
  $toUUID: conversion(toUuid),
  $type: unary((value) => typeName(value)),
  $isNumber: unary((value) => value !== undefined && isNumeric(value)),
};
