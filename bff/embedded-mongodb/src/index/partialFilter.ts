import { isTruthy } from '../expression/truth';
import { isArray, isDocument, isRegex, type Document, type Value } from '../bson/value';
import { MongoError } from '../errors/mongoError';

const COMPARISONS = new Set(['$eq', '$gt', '$gte', '$lt', '$lte', '$in', '$type', '$comment']);

/** A partial index takes only conditions that the planner can reason about. @throws MongoError 67 */
export function checkPartialFilter(filter: Document): void {
  for (const [name, value] of filter) {
    if (name === '$and' || name === '$or') {
      if (isArray(value)) value.filter(isDocument).forEach(checkPartialFilter);
    } else if (name.startsWith('$') && name !== '$comment') throw refused(name);
    else checkField(value);
  }
}

function checkField(value: Value): void {
  if (isRegex(value)) throw refused('$regex');
  if (!isDocument(value)) return;
  for (const [operator, operand] of value) {
    if (!operator.startsWith('$') || ['$ref', '$id', '$db'].includes(operator)) return;
    if (operator === '$exists' ? !isTruthy(operand) : !COMPARISONS.has(operator)) throw refused(operator);
    if (isRegex(operand)) throw refused('$regex');
  }
}

function refused(operator: string): MongoError {
  const shown = operator === '$exists' ? '$exists: false' : operator;
  return new MongoError(67, `Expression not supported in partial index: ${shown}`);
}
