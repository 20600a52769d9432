import { BSONValue, deserialize, serialize } from 'bson';

/** A document as stored: numbers keep their BSON type (Int32, Double, Long, Decimal128), nothing is promoted. */
export type Doc = Record<string, unknown>;

export function decode(bytes: Uint8Array): Doc {
  return deserialize(bytes, { promoteValues: false, bsonRegExp: true });
}

export function encode(doc: Doc): Uint8Array {
  return serialize(doc, { ignoreUndefined: true });
}

export function isDoc(value: unknown): value is Doc {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof BSONValue)
  );
}

/** A document's own field; undefined when it is missing. Never something inherited. */
export function field(doc: Doc, name: string): unknown {
  return Object.hasOwn(doc, name) ? doc[name] : undefined;
}

/** The object of operators in `{ field: { $gt: 1 } }`, as opposed to a document to compare with. */
export function isOperators(value: unknown): value is Doc {
  return isDoc(value) && (Object.keys(value)[0] ?? '').startsWith('$');
}
