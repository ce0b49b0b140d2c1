import { accumulationOperators } from './accumulation';
import { arithmeticOperators } from './arithmetic';
import { arrayAccessOperators } from './arrayAccess';
import { arrayBuildingOperators } from './arrayBuilding';
import { arrayIterationOperators } from './arrayIteration';
import { arrayPairOperators } from './arrayPairs';
import { binaryOperators } from './binary';
import { bitwiseOperators } from './bitwise';
import { booleanOperators } from './boolean';
import { comparisonOperators } from './comparison';
import { conditionalOperators } from './conditional';
import { convertOperators } from './convert';
import { dateArithmeticOperators } from './date/arithmetic';
import { dateFormatOperators } from './date/format';
import { dateParseOperators } from './date/parse';
import { datePartOperators } from './date/parts';
import { exponentOperators } from './exponents';
import { objectOperators } from './object';
import { javaScriptOperators } from './javascript';
import { percentileOperators } from './percentile';
import { regexOperators } from './regex';
import { roundingOperators } from './rounding';
import { setOperators } from './set';
import { stringOperators } from './string';
import { substringOperators } from './substring';
import { trigonometricOperators } from './trigonometry';
import type { OperatorDefinition } from './types';
import { variableOperators } from './variable';

const OPERATORS: ReadonlyMap<string, OperatorDefinition> = new Map(
  Object.entries({
    ...accumulationOperators,
    ...arithmeticOperators,
    ...arrayAccessOperators,
    ...arrayBuildingOperators,
    ...arrayIterationOperators,
    ...arrayPairOperators,
    ...binaryOperators,
    ...bitwiseOperators,
    ...booleanOperators,
    ...comparisonOperators,
    ...conditionalOperators,
    ...convertOperators,
    ...dateArithmeticOperators,
    ...dateFormatOperators,
    ...dateParseOperators,
    ...datePartOperators,
    ...exponentOperators,
    ...objectOperators,
    ...javaScriptOperators,
    ...percentileOperators,
    ...regexOperators,
    ...roundingOperators,
    ...setOperators,
    ...stringOperators,
    ...substringOperators,
    ...trigonometricOperators,
    ...variableOperators,
  }),
);

export function findOperator(name: string): OperatorDefinition | undefined {
  return OPERATORS.get(name);
}
