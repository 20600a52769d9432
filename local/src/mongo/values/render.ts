import { ObjectId } from 'bson';
import { isDoc } from './bson.ts';
import { toNumber } from './convert.ts';

/** A value in words, as error messages of the real server show it. */
export function render(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (Array.isArray(value)) return `[ ${value.map(render).join(', ')} ]`;
  if (isDoc(value)) {
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${render(inner)}`)
      .join(', ')} }`;
  }
  const number = toNumber(value);
  return Number.isNaN(number) ? String(value) : String(number);
}
