/**
 * Matching on BSON bytes. A test answers no, yes, or "undecided" where an array lies at or before the field:
 * then the document is decoded and matched the ordinary way.
 */
import { decodeValue } from '../bson/decode';
import { isInt32 } from '../bson/numeric';
import { compileRawPath, locateField, MISSING, type RawPath, THROUGH_ARRAY, valueOffset } from '../bson/raw';
import { readInt32 } from '../bson/scalars';
import { ObjectId, type Value } from '../bson/value';
import { type Condition, onValue } from './condition';

export const NO = 0;
export const YES = 1;
export const UNDECIDED = 2;
export type RawAnswer = typeof NO | typeof YES | typeof UNDECIDED;

export type RawTest = (bytes: Uint8Array) => RawAnswer;

const TYPE_ARRAY = 4;

/** Compares a value's bytes with an operand of the same type without decoding; undefined when it can't tell. */
type BytesTest = (bytes: Uint8Array, type: number, offset: number) => boolean | undefined;

function sameBytes(bytes: Uint8Array, offset: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i++) {
    if (bytes[offset + i] !== wanted[i]) return false;
  }
  return true;
}

function textBytes(text: string): BytesTest {
  const wanted = Buffer.from(text);
  const size = wanted.length + 1;
  return (bytes, type, offset) => {
    if (type !== 0x02) return undefined;
    return readInt32(bytes, offset) === size && sameBytes(bytes, offset + 4, wanted);
  };
}

/** The quick equality for the operands that queries mostly have; anything else is decoded. */
function quickEquality(operand: Value | undefined): BytesTest | undefined {
  if (typeof operand === 'string') return textBytes(operand);
  if (operand instanceof ObjectId) {
    const wanted = operand.id;
    return (bytes, type, offset) => type === 0x07 && sameBytes(bytes, offset, wanted);
  }
  if (!isInt32(operand)) return undefined;
  return (bytes, type, offset) => (type === 0x10 ? readInt32(bytes, offset) === operand : undefined);
}

function locatedTest(path: RawPath, condition: Condition, quick: BytesTest | undefined): RawTest {
  const test = onValue(condition);
  return (bytes) => {
    const element = locateField(bytes, path);
    if (element === MISSING) return test(undefined) ? YES : NO;
    if (element === THROUGH_ARRAY) return UNDECIDED;
    const type = bytes[element]!;
    if (type === TYPE_ARRAY) return UNDECIDED;
    const offset = valueOffset(path, element);
    const answer = quick?.(bytes, type, offset) ?? test(decodeValue(bytes, type, offset));
    return answer ? YES : NO;
  };
}

/** A field's condition on raw bytes. `collated` strings are never compared by their bytes. */
export function rawOnPath(condition: Condition, path: string, collated = false): RawTest {
  const operand = condition.kind === 'leaf' ? condition.equals : undefined;
  const quick = collated && typeof operand === 'string' ? undefined : quickEquality(operand);
  return locatedTest(compileRawPath(path), condition, quick);
}

export function rawAll(tests: readonly RawTest[]): RawTest {
  if (tests.length === 1) return tests[0]!;
  return (bytes) => {
    let answer: RawAnswer = YES;
    for (let i = 0; i < tests.length; i++) {
      const part = tests[i]!(bytes);
      if (part === NO) return NO;
      if (part === UNDECIDED) answer = UNDECIDED;
    }
    return answer;
  };
}

export function rawAny(tests: readonly RawTest[]): RawTest {
  if (tests.length === 1) return tests[0]!;
  return (bytes) => {
    let answer: RawAnswer = NO;
    for (let i = 0; i < tests.length; i++) {
      const part = tests[i]!(bytes);
      if (part === YES) return YES;
      if (part === UNDECIDED) answer = UNDECIDED;
    }
    return answer;
  };
}

export function rawNot(test: RawTest): RawTest {
  return (bytes) => {
    const answer = test(bytes);
    return answer === UNDECIDED ? UNDECIDED : answer === YES ? NO : YES;
  };
}
