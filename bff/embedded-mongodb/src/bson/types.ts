/** BSON type numbers, their names (`$type` aliases) and the canonical rank used by the comparison order. */
import { isDouble } from './numeric';
import type { Value } from './value';

/** BSON type number of each alias that `$type` accepts; "number" stands for four of them. */
export const TYPE_NUMBERS: Readonly<Record<string, number>> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
};

const TYPE_NAMES = new Map(Object.entries(TYPE_NUMBERS).map(([name, code]) => [code, name]));

/** What `typeNumber` answers for each class of the bson library. */
const CLASS_TYPES: Readonly<Record<string, number>> = {
  ObjectId: 7,
  Double: 1,
  Decimal128: 19,
  Binary: 5,
  Timestamp: 17,
  BSONRegExp: 11,
  Code: 13,
  CodeWithScope: 15,
  BSONSymbol: 14,
  DbPointer: 12,
  MinKey: -1,
  MaxKey: 127,
};

/** The BSON type number, 0 for missing. */
export function typeNumber(value: Value | undefined): number {
  switch (typeof value) {
    case 'undefined':
      return 0;
    case 'number':
      return isDouble(value) ? 1 : 16;
    case 'string':
      return 2;
    case 'boolean':
      return 8;
    case 'bigint':
      return 18;
    case 'symbol':
      return 6;
  }
  if (value === null) return 10;
  if (value instanceof Map) return 3;
  if (Array.isArray(value)) return 4;
  if (value instanceof Date) return 9;
  return CLASS_TYPES[value._bsontype] ?? 0;
}

/** The type's name as `$type` in aggregation and error messages say it: "int", "object", …, "missing". */
export function typeName(value: Value | undefined): string {
  return TYPE_NAMES.get(typeNumber(value)) ?? 'missing';
}

/** The name of a BSON type number. */
export function nameOfType(code: number): string | undefined {
  return TYPE_NAMES.get(code);
}

/**
 * Rank of a value's type in the comparison order (the server's `canonicalizeBSONType`): numbers are one class,
 * strings and symbols are one class. Missing ranks with undefined, below null.
 */
export enum Rank {
  MinKey = -1,
  Undefined = 0,
  Null = 5,
  Number = 10,
  String = 15,
  Object = 20,
  Array = 25,
  Binary = 30,
  ObjectId = 35,
  Boolean = 40,
  Date = 45,
  Timestamp = 47,
  Regex = 50,
  DbPointer = 55,
  Code = 60,
  CodeWithScope = 65,
  MaxKey = 127,
}

const CLASS_RANKS: Readonly<Record<string, Rank>> = {
  ObjectId: Rank.ObjectId,
  Double: Rank.Number,
  Decimal128: Rank.Number,
  Binary: Rank.Binary,
  Timestamp: Rank.Timestamp,
  BSONRegExp: Rank.Regex,
  Code: Rank.Code,
  CodeWithScope: Rank.CodeWithScope,
  BSONSymbol: Rank.String,
  DbPointer: Rank.DbPointer,
  MinKey: Rank.MinKey,
  MaxKey: Rank.MaxKey,
};

export function rankOf(value: Value | undefined): Rank {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return Rank.Number;
    case 'string':
      return Rank.String;
    case 'boolean':
      return Rank.Boolean;
    case 'undefined':
    case 'symbol':
      return Rank.Undefined;
  }
  if (value === null) return Rank.Null;
  if (value instanceof Map) return Rank.Object;
  if (Array.isArray(value)) return Rank.Array;
  if (value instanceof Date) return Rank.Date;
  return CLASS_RANKS[value._bsontype] ?? Rank.Undefined;
}

const TYPE_RANKS = new Map<number, Rank>([
  [-1, Rank.MinKey],
  [6, Rank.Undefined],
  [10, Rank.Null],
  [1, Rank.Number],
  [16, Rank.Number],
  [18, Rank.Number],
  [19, Rank.Number],
  [2, Rank.String],
  [14, Rank.String],
  [3, Rank.Object],
  [4, Rank.Array],
  [5, Rank.Binary],
  [7, Rank.ObjectId],
  [8, Rank.Boolean],
  [9, Rank.Date],
  [17, Rank.Timestamp],
  [11, Rank.Regex],
  [12, Rank.DbPointer],
  [13, Rank.Code],
  [15, Rank.CodeWithScope],
  [127, Rank.MaxKey],
]);

/** The rank of a type number: lets raw bytes be ranked without decoding. */
export function rankOfType(code: number): Rank {
  return TYPE_RANKS.get(code) ?? Rank.Undefined;
}
