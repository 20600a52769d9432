import { fail } from '../errors.ts';
import { sorted } from '../query/sort.ts';
import { isDoc } from '../values/bson.ts';
import { toNumber } from '../values/convert.ts';
import { arrayAt, each } from './operands.ts';

/** `$push`, with `$each`, `$position`, `$sort` and `$slice` applied in that order, as the real server does. */
export function push(operand: unknown): (old: unknown, path: string) => unknown[] {
  const items = each('$push', operand);
  const modifiers = isDoc(operand) && '$each' in operand ? operand : {};
  const position = whole('$position', modifiers.$position);
  const slice = whole('$slice', modifiers.$slice);
  const sort = modifiers.$sort;
  const unknown = Object.keys(modifiers).find(
    name => !['$each', '$position', '$slice', '$sort'].includes(name),
  );
  if (unknown !== undefined) fail('BadValue', `Unrecognized clause in $push: ${unknown}`);
  return (old, path) => {
    let list = old === undefined ? [] : [...arrayAt('$push', old, path)];
    list.splice(position ?? list.length, 0, ...items);
    if (isDoc(sort)) list = sorted(list, sort, item => item);
    else if (sort !== undefined) list = sorted(list, { value: sort }, value => ({ value }));
    if (slice === undefined) return list;
    return slice < 0 ? list.slice(slice) : list.slice(0, slice);
  };
}

function whole(name: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const number = toNumber(value);
  return Number.isInteger(number)
    ? number
    : fail('BadValue', `The value for ${name} must be an integer value`);
}
