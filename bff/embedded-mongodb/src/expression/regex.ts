import { BSONRegExp } from 'bson';
import type { Document, Value } from '../bson/value';
import { compileRegex } from '../match/regex';
import { fail } from './failure';
import { describe } from './numbers';
import { namedFields, pure, type NamedShape } from './operands';
import { isNullish } from './truth';
import type { Expression, InnerScope, OperatorDefinition, OperatorTable } from './types';

type Operand = Value | undefined;

const SHAPE: NamedShape = {
  required: ['input', 'regex'],
  optional: ['options'],
  codes: { notDocument: 51103, unknown: 31024, missing: 31022 },
};

/** The three regex operators differ in what they answer for the matches found and for null. */
function matching(onNull: Value, answer: (pattern: RegExp, text: string) => Value): OperatorDefinition {
  return {
    compile(argument, scope, name) {
      const written = namedFields(argument, name, SHAPE);
      const parts = ['input', 'regex', 'options'].map((field) => part(written, field, scope));
      const [input, regex, options] = parts as [Expression, Expression, Expression | undefined];
      const known =
        regex.constant && (!options || options.constant)
          ? patternOf(regex.constant.value, options?.constant?.value, name)
          : undefined;
      return pure(options ? [input, regex, options] : [input, regex], (ctx) => {
        const text = input.evaluate(ctx);
        const pattern = known ?? patternOf(regex.evaluate(ctx), options?.evaluate(ctx), name);
        if (isNullish(text) || pattern === null) return onNull;
        if (typeof text !== 'string')
          throw fail(51104, `${name} needs 'input' to be of type string, found ${describe(text)}`);
        return answer(pattern, text);
      });
    },
  };
}

function part(written: Document, field: string, scope: InnerScope): Expression | undefined {
  const value = written.get(field);
  return value === undefined ? undefined : scope.compile(value, scope);
}

/** `null` when there is no pattern; options may stand in the pattern or beside it, not in both. */
function patternOf(regex: Operand, options: Operand, name: string): RegExp | null {
  if (isNullish(regex)) return null;
  const beside = isNullish(options) ? '' : options;
  if (typeof beside !== 'string')
    throw fail(51106, `${name} needs 'options' to be of type string, found ${describe(beside)}`);
  if (regex instanceof BSONRegExp) {
    if (regex.options !== '' && beside !== '') {
      throw fail(51107, `${name}: found regex options specified in both 'regex' and 'options' fields`);
    }
    return globalRegex(regex.pattern, beside || regex.options);
  }
  if (typeof regex !== 'string')
    throw fail(51105, `${name} needs 'regex' to be of type string or regex, found ${describe(regex)}`);
  return globalRegex(regex, beside);
}

function globalRegex(pattern: string, options: string): RegExp {
  const compiled = compileRegex(pattern, options);
  return new RegExp(compiled.source, `${compiled.flags.replace(/[gy]/g, '')}g`);
}

/** One match as a document; places count code points, groups that took no part are null. */
function describeMatch(found: RegExpExecArray): Document {
  return new Map<string, Value>([
    ['match', found[0]],
    ['idx', [...found.input.slice(0, found.index)].length],
    ['captures', found.slice(1).map((group) => group ?? null)],
  ]);
}

function findFirst(pattern: RegExp, text: string): Value {
  pattern.lastIndex = 0;
  const found = pattern.exec(text);
  return found ? describeMatch(found) : null;
}

function findAll(pattern: RegExp, text: string): Value {
  return [...text.matchAll(pattern)].map((found) => describeMatch(found as RegExpExecArray));
}

export const regexOperators: OperatorTable = {
  $regexMatch: matching(false, (pattern, text) => {
    pattern.lastIndex = 0;
    return pattern.test(text);
  }),
  $regexFind: matching(null, findFirst),
  $regexFindAll: matching([], findAll),
};
