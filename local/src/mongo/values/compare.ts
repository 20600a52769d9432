import { Binary, BSONRegExp, ObjectId, Timestamp } from 'bson';
import type { Doc } from './bson.ts';
import { compareNumbers, numberText } from './numbers.ts';
import { typeName, TYPES } from './types.ts';

/** The server's order over all values: first by type, then by value. 0 means equal (1 and 1.0 are). */
export function compare(a: unknown, b: unknown): number {
  const order = orderOf(a);
  const byType = order - orderOf(b);
  if (byType !== 0) return byType;
  if (order === TYPES.null.order) return 0;
  if (order === TYPES.int.order) return compareNumbers(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b, compare);
  if (order === TYPES.object.order)
    return compareLists(Object.entries(a as Doc), Object.entries(b as Doc), compareFields);
  const [x, y] = [sortable(a), sortable(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

export const equal = (a: unknown, b: unknown): boolean => compare(a, b) === 0;

export const orderOf = (value: unknown): number => TYPES[typeName(value)].order;

/** A text that is the same for equal values and different for others: the key of indexes and groups. */
export function keyText(value: unknown): string {
  const order = orderOf(value);
  if (order === TYPES.null.order) return 'null';
  if (order === TYPES.int.order) return `n${numberText(value)}`;
  if (Array.isArray(value)) return `[${value.map(keyText).join()}]`;
  if (order === TYPES.object.order) {
    const fields = Object.entries(value as Doc).map(
      ([name, inner]) => `${JSON.stringify(name)}:${keyText(inner)}`,
    );
    return `{${fields.join()}}`;
  }
  return `${String(order)}${JSON.stringify(String(sortable(value)))}`;
}

function compareLists<T>(a: T[], b: T[], each: (x: T, y: T) => number): number {
  for (const [i, x] of a.entries()) {
    const y = b[i];
    if (i >= b.length) break;
    const result = each(x, y as T);
    if (result !== 0) return result;
  }
  return a.length - b.length;
}

function compareFields([nameA, a]: [string, unknown], [nameB, b]: [string, unknown]): number {
  return orderOf(a) - orderOf(b) || (nameA < nameB ? -1 : nameA > nameB ? 1 : compare(a, b));
}

function sortable(value: unknown): string | number | bigint | boolean {
  if (value instanceof Date) return value.getTime();
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Timestamp) return value.toBigInt();
  if (value instanceof BSONRegExp) return `${value.pattern}\0${value.options}`;
  if (value instanceof Binary) {
    const size = String(value.length()).padStart(10, '0');
    return `${size}/${String(value.sub_type).padStart(3, '0')}/${value.toString('hex')}`;
  }
  return value as string | boolean;
}
