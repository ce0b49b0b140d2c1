import { Code, type Document, type Value } from '../bson/value';
import { compileFunctions } from '../javascript/functions';
import { fail } from './failure';
import { describe } from './numbers';
import { namedFields } from './operands';
import type { OperatorDefinition, OperatorTable } from './types';

/** The text of a function, given as a string or as BSON's code. @throws MongoError 31432 */
export function codeOf(written: Value | undefined, what: string): string {
  if (typeof written === 'string') return written;
  if (written instanceof Code) return String(written.code);
  throw fail(31432, `The ${what} function must be a string or code, found ${describe(written)}`);
}

/** @throws MongoError 31419 for any language but JavaScript */
export function checkLanguage(fields: Document, name: string): void {
  if (fields.get('lang') !== 'js') throw fail(31419, `${name} can only be used with lang: 'js'`);
}

/** `$function`: its arguments are expressions, its body is JavaScript of the client. Never computed ahead: it may count. */
const functionOperator: OperatorDefinition = {
  compile(argument, scope, name) {
    const codes = { notDocument: 31260, unknown: 31261, missing: 31262 };
    const fields = namedFields(argument, name, { required: ['body', 'args', 'lang'], codes });
    checkLanguage(fields, name);
    const [call] = compileFunctions([codeOf(fields.get('body'), 'body')]);
    const { evaluate } = scope.compile(fields.get('args') as Value, scope);
    return {
      evaluate: (ctx) => {
        const args = evaluate(ctx);
        if (!Array.isArray(args)) throw fail(31266, `The args field must be of type array`);
        return call?.(args);
      },
    };
  },
};

export const javaScriptOperators: OperatorTable = { $function: functionOperator };
