import { BSONRegExp } from 'bson';
import { fail } from '../errors.ts';
import type { Doc } from '../values/bson.ts';
import { compare, equal, orderOf } from '../values/compare.ts';
import { isNaN } from '../values/numbers.ts';
import { typeName, TYPES, type TypeName } from '../values/types.ts';
import { regexTest } from './regex.ts';
import { toNumber } from '../values/convert.ts';

export type ValueTest = (value: unknown) => boolean;

/** Operators that ask something of one value; a field meets them when any value its path reaches does. */
export const tests: Partial<Record<string, (operand: unknown, siblings: Doc) => ValueTest>> = {
  $eq: operand => value => equal(value, operand),
  $gt: ordered(order => order > 0),
  $gte: ordered(order => order >= 0),
  $lt: ordered(order => order < 0),
  $lte: ordered(order => order <= 0),
  $in: operand => {
    const list = listOf('$in', operand).map(item =>
      item instanceof BSONRegExp ? regexTest(item) : (value: unknown) => equal(value, item),
    );
    return value => list.some(test => test(value));
  },
  $regex: (operand, siblings) => regexTest(operand, siblings.$options),
  $options: (_, siblings) => {
    if (!('$regex' in siblings)) fail('BadValue', '$options needs a $regex');
    return () => true; // read by $regex
  },
  $mod: operand => {
    const [divisor = 0, remainder] = listOf('$mod', operand).map(toNumber);
    if (divisor === 0 || remainder === undefined) fail('BadValue', 'malformed mod');
    return value => orderOf(value) === TYPES.int.order && Math.trunc(toNumber(value)) % divisor === remainder;
  },
  $type: operand => {
    const wanted = (Array.isArray(operand) ? operand : [operand]).flatMap(typesNamed);
    return value => wanted.includes(typeName(value));
  },
};

/** Operators that are "not" another one, over all values a path reaches. */
export const negations: Partial<Record<string, string>> = { $ne: '$eq', $nin: '$in' };

/** Only values of the same kind are in order: no number is less than a string. */
function ordered(accepts: (order: number) => boolean): (operand: unknown) => ValueTest {
  return operand => {
    if (operand instanceof BSONRegExp) fail('BadValue', "Can't have RegEx as arg to a comparison");
    const kind = orderOf(operand);
    const number = kind === TYPES.int.order;
    return value => {
      if (orderOf(value) !== kind || (number && isNaN(value) !== isNaN(operand))) return false;
      return accepts(compare(value, operand));
    };
  };
}

function listOf(name: string, operand: unknown): unknown[] {
  return Array.isArray(operand) ? operand : fail('BadValue', `${name} needs an array`);
}

function typesNamed(wanted: unknown): TypeName[] {
  const names = (Object.keys(TYPES) as TypeName[]).filter(name => name !== 'missing');
  if (wanted === 'number') return names.filter(name => TYPES[name].order === TYPES.int.order);
  const named = names.filter(
    name => name === wanted || (typeof wanted !== 'string' && TYPES[name].code === toNumber(wanted)),
  );
  return named.length > 0 ? named : fail('BadValue', `Unknown type name alias: ${String(wanted)}`);
}

/** `$size` asks an array at the end of a path for itself, not for its elements. */
export function sizeIs(operand: unknown): ValueTest {
  const size = toNumber(operand);
  if (!Number.isInteger(size) || size < 0) fail('BadValue', 'Failed to parse $size. Expected a whole number');
  return value => Array.isArray(value) && value.length === size;
}
