import { BSON, type Document } from 'mongodb';
import { Difference } from './suite';
import { hasType } from './types';

/** Looks up entities for `$$matchesEntity` and `$$sessionLsid`. */
export interface EntitySource {
  entity(id: string): unknown;
}

interface Matching {
  readonly entities: EntitySource;
  readonly path: string;
  /** Root documents may have more fields than expected. */
  readonly root: boolean;
}

type SpecialCheck = (argument: unknown, actual: unknown, matching: Matching) => void;

const SPECIAL: Readonly<Record<string, SpecialCheck>> = {
  $$exists: (wanted, actual, { path }) => {
    if ((actual !== undefined) !== wanted) fail(path, wanted === true ? 'a value' : 'no value', actual);
  },
  $$type: (types, actual, { path }) => {
    const names = (Array.isArray(types) ? types : [types]).map(String);
    if (!names.some((name) => hasType(actual, name))) fail(path, `a ${names.join(' or ')}`, actual);
  },
  $$unsetOrMatches: (expected, actual, matching) => {
    if (actual !== undefined) match(expected, actual, matching);
  },
  $$matchAsRoot: (expected, actual, matching) => match(expected, actual, { ...matching, root: true }),
  $$matchAsDocument: (expected, actual, matching) => match(expected, BSON.EJSON.parse(String(actual)), matching),
  $$matchesEntity: (id, actual, matching) => match(matching.entities.entity(String(id)), actual, matching),
  $$matchesHexBytes: (hex, actual, { path }) => {
    if (!(actual instanceof Uint8Array) || Buffer.from(actual).toString('hex') !== hex) fail(path, hex, actual);
  },
  $$sessionLsid: (id, actual, matching) => {
    const session = matching.entities.entity(String(id)) as { readonly id?: unknown };
    match(session.id, actual, matching);
  },
  $$lte: (limit, actual, { path }) => {
    if (!(Number(actual) <= Number(limit))) fail(path, `at most ${String(limit)}`, actual);
  },
};

/** @throws Difference where `actual` is not as expected, by the rules of the unified test format */
export function match(expected: unknown, actual: unknown, matching: Matching): void {
  const special = specialOf(expected);
  if (special) return special.check(special.argument, actual, matching);
  if (Array.isArray(expected)) return matchArray(expected, actual, matching);
  if (isPlain(expected)) return matchDocument(expected, actual, matching);
  if (!sameValue(expected, actual)) fail(matching.path, expected, actual);
}

function specialOf(expected: unknown): { check: SpecialCheck; argument: unknown } | undefined {
  if (!isPlain(expected)) return undefined;
  const [name] = Object.keys(expected);
  const check = name === undefined ? undefined : SPECIAL[name];
  return check && name !== undefined ? { check, argument: expected[name] } : undefined;
}

function matchArray(expected: readonly unknown[], actual: unknown, matching: Matching): void {
  if (!Array.isArray(actual) || actual.length !== expected.length) fail(matching.path, expected, actual);
  expected.forEach((one, index) => match(one, (actual as unknown[])[index], inside(matching, index, matching.root)));
}

function matchDocument(expected: Document, actual: unknown, matching: Matching): void {
  if (actual === null || typeof actual !== 'object' || Array.isArray(actual)) fail(matching.path, expected, actual);
  const fields = fieldsOf(actual as object);
  for (const [name, value] of Object.entries(expected)) match(value, fields[name], inside(matching, name, false));
  if (matching.root) return;
  const extra = Object.keys(fields).filter((name) => !(name in expected) && fields[name] !== undefined);
  if (extra.length > 0) fail(matching.path, `no field ${extra.join(', ')}`, actual);
}

function inside(matching: Matching, name: string | number, root: boolean): Matching {
  return { ...matching, path: `${matching.path}.${name}`, root };
}

/** The driver keeps some documents (sort, index keys) as maps. */
function fieldsOf(value: object): Document {
  return value instanceof Map ? (Object.fromEntries(value) as Document) : (value as Document);
}

function isPlain(value: unknown): value is Document {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
}

function sameValue(expected: unknown, actual: unknown): boolean {
  const [one, other] = [numberOf(expected), numberOf(actual)];
  if (one !== undefined && other !== undefined) return one === other;
  if (expected === null || expected === undefined) return actual === null || actual === undefined;
  return BSON.EJSON.stringify({ v: expected }) === BSON.EJSON.stringify({ v: actual });
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof BSON.Long) return value.toNumber();
  return value instanceof BSON.Int32 || value instanceof BSON.Double ? Number(value.value) : undefined;
}

function fail(path: string, expected: unknown, actual: unknown): never {
  throw new Difference(`${path}: expected ${shown(expected)}, found ${shown(actual)}`);
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : BSON.EJSON.stringify({ value }).slice(9, 600);
}
