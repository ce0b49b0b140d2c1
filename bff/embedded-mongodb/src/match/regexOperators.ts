/** $regex and the $options beside it. */
import { BSONRegExp, isRegex } from '../bson/value';
import { badValue, located } from '../errors/mongoError';
import { matchesRegex } from './comparison';
import { type Condition, leaf } from './condition';
import type { Operand } from './operand';

export function parseRegex({ value, siblings }: Operand): Condition {
  const options = siblings.get('$options');
  if (options !== undefined && typeof options !== 'string') throw badValue('$options has to be a string');
  if (isRegex(value)) {
    if (options !== undefined && value.options !== '') throw located(51074, 'options set in both $regex and $options');
    return leaf(matchesRegex(options === undefined ? value : regexOf(value.pattern, options)));
  }
  if (typeof value !== 'string') throw badValue('$regex has to be a string');
  return leaf(matchesRegex(regexOf(value, options ?? '')));
}

function regexOf(pattern: string, options: string): BSONRegExp {
  const wrong = /[^imsxu]/.exec(options);
  if (wrong) throw located(51108, `invalid flag in regex options: ${wrong[0]}`);
  if (pattern.includes('\0')) throw badValue('Regular expression cannot contain an embedded null byte');
  return new BSONRegExp(pattern, options);
}

export function parseOptions({ siblings }: Operand): undefined {
  if (!siblings.has('$regex')) throw badValue('$options needs a $regex');
}
