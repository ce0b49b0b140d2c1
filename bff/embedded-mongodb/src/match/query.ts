/** A query document: fields, logical operators, `$expr`. */
import { isTruthy } from '../expression/truth';
import { isNumber, toDouble } from '../bson/numeric';
import { Code, CodeWithScope, type Document, type Value } from '../bson/value';
import { badValue, failedToParse, MongoError, unsupported } from '../errors/mongoError';
import { allOf, anyOf, type Condition, type DocumentTest, negated, onPath } from './condition';
import { isOperators, type QueryContext } from './operand';
import { literalCondition, parseOperators } from './operators';
import { rawAll, rawAny, rawNot, rawOnPath, type RawTest, UNDECIDED } from './rawTest';

/** Both forms of a compiled query or part of one. */
export interface CompiledQuery {
  readonly test: DocumentTest;
  readonly raw: RawTest;
}

type ParseTopLevel = (value: Value, context: QueryContext, operator: string) => CompiledQuery | undefined;

function parseList(value: Value, context: QueryContext, operator: string): CompiledQuery[] {
  if (!Array.isArray(value)) throw badValue(`${operator} must be an array`);
  if (value.length === 0) throw badValue('$and/$or/$nor must be a nonempty array');
  return value.map((entry) => {
    if (!(entry instanceof Map)) throw badValue('$or/$and/$nor entries need to be full objects');
    return compileFields(entry, context);
  });
}

function both(parts: readonly CompiledQuery[]): CompiledQuery {
  return { test: allOf(parts.map((part) => part.test)), raw: rawAll(parts.map((part) => part.raw)) };
}

function either(parts: readonly CompiledQuery[]): CompiledQuery {
  return { test: anyOf(parts.map((part) => part.test)), raw: rawAny(parts.map((part) => part.raw)) };
}

function neither(parts: readonly CompiledQuery[]): CompiledQuery {
  const any = either(parts);
  return { test: negated(any.test), raw: rawNot(any.raw) };
}

function parseExpression(value: Value, context: QueryContext): CompiledQuery {
  if (context.insideElemMatch) throw badValue('$expr can only be applied to the top-level document');
  const { variables, collation } = context;
  const evaluate = context.compileExpression(value, { variables, collation });
  return { test: (document) => isTruthy(evaluate({ root: document })), raw: () => UNDECIDED };
}

function parseAlways(value: Value, _context: QueryContext, operator: string): CompiledQuery {
  if (!isNumber(value) || toDouble(value) !== 1) {
    throw failedToParse(`${operator} must be an integer value of 1`);
  }
  const answer = operator === '$alwaysTrue';
  return { test: () => answer, raw: () => (answer ? 1 : 0) };
}

function parseSampleRate(value: Value): CompiledQuery {
  if (!isNumber(value)) throw badValue('argument to $sampleRate must be a numeric type');
  const rate = toDouble(value);
  if (!(rate >= 0 && rate <= 1)) throw badValue('numeric argument to $sampleRate must be in [0, 1]');
  return { test: () => Math.random() < rate, raw: () => (Math.random() < rate ? 1 : 0) };
}

function parseWhere(value: Value, context: QueryContext): CompiledQuery {
  if (context.insideElemMatch) throw badValue('$where can only be applied to the top-level document');
  const { compileJavaScript } = context;
  if (!compileJavaScript) throw badValue('$where is not allowed in this context');
  const code = value instanceof Code || value instanceof CodeWithScope ? String(value.code) : value;
  if (typeof code !== 'string') throw badValue('$where got bad type');
  const test = compileJavaScript(code, value instanceof CodeWithScope ? value.scope : undefined);
  return { test, raw: () => UNDECIDED };
}

function refuse(_value: Value, _context: QueryContext, operator: string): never {
  throw unsupported(`query operator ${operator}`);
}

function refuseText(): never {
  throw new MongoError(27, 'text index required for $text query');
}

const TOP_LEVEL: ReadonlyMap<string, ParseTopLevel> = new Map<string, ParseTopLevel>([
  ['$and', (value, context, operator) => both(parseList(value, context, operator))],
  ['$or', (value, context, operator) => either(parseList(value, context, operator))],
  ['$nor', (value, context, operator) => neither(parseList(value, context, operator))],
  ['$expr', parseExpression],
  ['$comment', () => undefined],
  ['$alwaysTrue', parseAlways],
  ['$alwaysFalse', parseAlways],
  ['$sampleRate', parseSampleRate],
  ['$text', refuseText],
  ['$where', parseWhere],
  ['$jsonSchema', refuse],
]);

// A DBRef's fields are field names even though they begin with a dollar.
const DBREF_FIELDS = new Set(['$ref', '$id', '$db']);

function fieldCondition(path: string, value: Value, context: QueryContext): Condition {
  return isOperators(value) ? parseOperators(value, path, context) : literalCondition(value, context);
}

function parseEntry(name: string, value: Value, context: QueryContext): CompiledQuery | undefined {
  if (name.startsWith('$') && !DBREF_FIELDS.has(name.split('.')[0]!)) {
    const parse = TOP_LEVEL.get(name);
    if (parse) return parse(value, context, name);
    throw badValue(
      `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, ` +
        'consider using $getField or $setField.',
    );
  }
  const condition = fieldCondition(name, value, context);
  return { test: onPath(condition, name), raw: rawOnPath(condition, name, context.collation !== undefined) };
}

/** All entries of a query must hold. */
export function compileFields(query: Document, context: QueryContext): CompiledQuery {
  const parts: CompiledQuery[] = [];
  for (const [name, value] of query) {
    const part = parseEntry(name, value, context);
    if (part) parts.push(part);
  }
  return parts.length === 1 ? parts[0]! : both(parts);
}
