import { fail } from '../errors.ts';
import type { Doc } from '../values/bson.ts';

/** @throws CommandError for a field that is not among those we understand: ignoring it could change the meaning */
export function refuseUnknownFields(where: string, doc: Doc, known: readonly string[]): void {
  const unknown = Object.keys(doc).find(name => !known.includes(name));
  if (unknown !== undefined) {
    fail(
      'IDLUnknownField',
      `BSON field '${where}.${unknown}' is an unknown field, or not supported by the embedded MongoDB.`,
    );
  }
}
