import type { Document, Value } from '../../bson/value';
import { checkPath } from '../../expression/compile';
import { ErrorCode, fail } from '../../expression/failure';
import { asNumber, describe } from '../../expression/numbers';

/** A stage's specification that has to be a document. */
export function requireDocument(spec: Value, code: number, message: string): Document {
  if (spec instanceof Map) return spec;
  throw fail(code, `${message}, found ${describe(spec)}`);
}

/** Refuses fields that the stage does not know, so that nothing is ignored (40415), and demands the others (40414). */
export function checkFields(
  spec: Document,
  name: string,
  fields: { required: readonly string[]; optional?: readonly string[] },
): void {
  for (const field of spec.keys()) {
    if (fields.required.includes(field) || fields.optional?.includes(field)) continue;
    throw fail(40415, `BSON field '${name}.${field}' is an unknown field.`);
  }
  for (const field of fields.required) {
    if (!spec.has(field)) throw fail(40414, `BSON field '${name}.${field}' is missing but a required field`);
  }
}

/** A string option, TypeMismatch otherwise. */
export function requireString(value: Value | undefined, what: string): string {
  if (typeof value === 'string') return value;
  throw fail(ErrorCode.TypeMismatch, `${what} must be a string, found ${describe(value)}`);
}

/** A field path without a dollar ("a.b") as its names. */
export function pathNames(value: Value | undefined, what: string): readonly string[] {
  const path = requireString(value, what);
  if (path.startsWith('$')) throw fail(16410, `${what}: FieldPath field names may not start with '$'`);
  checkPath(path);
  return path.split('.');
}

/** A whole number of any type from `least` on. */
export function requireCount(value: Value, least: number, [code, message]: readonly [number, string]): number {
  const number = asNumber(value);
  if (number === undefined || !Number.isSafeInteger(number) || number < least) {
    throw fail(code, `${message}: ${typeof value === 'object' ? describe(value) : String(value)}`);
  }
  return number;
}
