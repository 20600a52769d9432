import { BSONValue } from 'bson';
import { unsupported } from '../errors.ts';

/** BSON types we compare: the number `$type` knows them by, and their place in the sort order across types. */
export const TYPES = {
  missing: { code: 0, order: 5 },
  null: { code: 10, order: 5 },
  double: { code: 1, order: 10 },
  int: { code: 16, order: 10 },
  long: { code: 18, order: 10 },
  decimal: { code: 19, order: 10 },
  string: { code: 2, order: 15 },
  object: { code: 3, order: 20 },
  array: { code: 4, order: 25 },
  binData: { code: 5, order: 30 },
  objectId: { code: 7, order: 35 },
  bool: { code: 8, order: 40 },
  date: { code: 9, order: 45 },
  timestamp: { code: 17, order: 47 },
  regex: { code: 11, order: 50 },
} as const;

export type TypeName = keyof typeof TYPES;

const TAGS: Record<string, TypeName> = {
  Int32: 'int',
  Double: 'double',
  Long: 'long',
  Decimal128: 'decimal',
  Binary: 'binData',
  ObjectId: 'objectId',
  Timestamp: 'timestamp',
  BSONRegExp: 'regex',
};

const PRIMITIVES: Record<string, TypeName> = {
  undefined: 'missing',
  string: 'string',
  boolean: 'bool',
  number: 'double',
  bigint: 'long',
};

/** @throws CommandError for types that can be stored but not compared here (MinKey, MaxKey, Code, DBRef, Symbol) */
export function typeName(value: unknown): TypeName {
  const primitive = PRIMITIVES[typeof value];
  if (primitive) return primitive;
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (!(value instanceof BSONValue)) return 'object';
  return TAGS[value._bsontype] ?? unsupported(`comparing a ${value._bsontype}`);
}
