import { Decimal128, Double, Int32, Long } from 'bson';
import { fail, unsupported } from '../errors.ts';
import { isDoc, type Doc } from './bson.ts';

/** A BSON number as JavaScript's; NaN for everything else. */
export function toNumber(value: unknown): number {
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long) return value.toNumber();
  return typeof value === 'number' ? value : NaN;
}

/** An option such as a limit. Undefined when absent. */
export function toCount(name: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const count = toNumber(value);
  if (Number.isNaN(count)) fail('TypeMismatch', `BSON field '${name}' is the wrong type, expected a number`);
  if (count < 0 || !Number.isInteger(count))
    fail('BadValue', `BSON field '${name}' must be a whole number >= 0`);
  return count;
}

/** MongoDB's truth: everything but false, null, missing and zero. */
export function isTruthy(value: unknown): boolean {
  return value !== false && value !== null && value !== undefined && toNumber(value) !== 0;
}

export function toDoc(name: string, value: unknown): Doc {
  return isDoc(value)
    ? value
    : fail('TypeMismatch', `BSON field '${name}' is the wrong type, expected type 'object'`);
}

export function toText(name: string, value: unknown): string {
  return typeof value === 'string'
    ? value
    : fail('TypeMismatch', `BSON field '${name}' is the wrong type, expected type 'string'`);
}

export function toList(name: string, value: unknown): unknown[] {
  return Array.isArray(value)
    ? value
    : fail('TypeMismatch', `BSON field '${name}' is the wrong type, expected type 'array'`);
}

/** The value with JavaScript numbers, to compute with. Refuses numbers that would lose digits. */
export function toPlain(value: unknown): unknown {
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Decimal128) unsupported('computing with Decimal128 in an aggregation');
  if (value instanceof Long) {
    const number = value.toNumber();
    return Number.isSafeInteger(number)
      ? number
      : unsupported('computing with integers beyond 2^53 in an aggregation');
  }
  if (Array.isArray(value)) return value.map(toPlain);
  if (!isDoc(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toPlain(inner)]));
}
