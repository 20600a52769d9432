import { fail } from '../errors.ts';
import { isDoc } from '../values/bson.ts';
import { typeName } from '../values/types.ts';

/** The items of `{ $each: [...] }`, or the operand as the only one. */
export function each(name: string, operand: unknown): unknown[] {
  if (!isDoc(operand) || !('$each' in operand)) return [operand];
  const { $each: items, ...others } = operand;
  if (name === '$addToSet' && Object.keys(others).length > 0)
    fail('BadValue', 'Found unexpected fields after $each');
  return Array.isArray(items) ? items : fail('BadValue', `The argument to $each in ${name} must be an array`);
}

export function arrayAt(name: string, old: unknown, path: string): unknown[] {
  if (Array.isArray(old)) return old;
  fail(
    'BadValue',
    `Cannot apply ${name} to a non-array field: '${path}' must be an array but is of type ${typeName(old)}`,
  );
}
