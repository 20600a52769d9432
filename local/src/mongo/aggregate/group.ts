import { fail, unsupported } from '../errors.ts';
import { isDoc, type Doc } from '../values/bson.ts';
import { compare, keyText, orderOf } from '../values/compare.ts';
import { toPlain } from '../values/convert.ts';
import { TYPES } from '../values/types.ts';
import { compileExpression, type Expression } from './expression.ts';
import type { Stage } from './stages.ts';

/** From the values of one group's documents (undefined where missing) to one value. */
type Accumulator = (values: unknown[]) => unknown;

const accumulators: Partial<Record<string, Accumulator>> = {
  $sum: values => sum(numbersOf(values)),
  $avg: values => {
    const numbers = numbersOf(values);
    return numbers.length > 0 ? numbers.reduce((a, b) => a + b, 0) / numbers.length : null;
  },
  $min: values => extreme(values, -1),
  $max: values => extreme(values, 1),
  $first: values => values[0] ?? null,
  $last: values => values.at(-1) ?? null,
  $push: values => values.filter(value => value !== undefined),
  $addToSet: values => [
    ...new Map(values.filter(value => value !== undefined).map(value => [keyText(value), value])).values(),
  ],
  $count: values => values.length,
};

/** `$group`: one document for each value of `_id`, in the order of their first documents. */
export function group(spec: unknown): Stage {
  if (!isDoc(spec) || !('_id' in spec)) fail('FailedToParse', 'a group specification must include an _id');
  const { _id, ...others } = spec;
  const idOf = compileExpression(_id);
  const fields = Object.entries(others).map(([name, definition]) => ({ name, ...accumulation(definition) }));
  return docs => {
    const groups = new Map<string, { id: unknown; docs: Doc[] }>();
    for (const doc of docs) {
      const id = idOf(doc) ?? null;
      const known = groups.get(keyText(id));
      if (known) known.docs.push(doc);
      else groups.set(keyText(id), { id, docs: [doc] });
    }
    return Array.from(groups.values(), ({ id, docs: members }) => ({
      _id: id,
      ...Object.fromEntries(
        fields.map(({ name, combine, valueOf }) => [name, combine(members.map(valueOf))]),
      ),
    }));
  };
}

function accumulation(definition: unknown): { combine: Accumulator; valueOf: Expression } {
  const [[name, operand] = ['', undefined], ...others] = isDoc(definition) ? Object.entries(definition) : [];
  const combine = Object.hasOwn(accumulators, name) ? accumulators[name] : undefined;
  if (!combine || others.length > 0) {
    fail('Location15952', `unknown group operator '${name}' (or not supported by the embedded MongoDB)`);
  }
  return { combine, valueOf: compileExpression(name === '$count' ? null : operand) };
}

function numbersOf(values: unknown[]): number[] {
  return values
    .filter(value => value !== undefined && orderOf(value) === TYPES.int.order)
    .map(value => toPlain(value) as number);
}

function sum(numbers: number[]): number {
  const total = numbers.reduce((a, b) => a + b, 0);
  if (numbers.every(Number.isInteger) && !Number.isSafeInteger(total)) unsupported('$sum beyond 2^53');
  return total;
}

function extreme(values: unknown[], sign: 1 | -1): unknown {
  const present = values.filter(value => value !== undefined && value !== null);
  return (
    present.reduce((best: unknown, value) => (sign * compare(value, best) > 0 ? value : best), present[0]) ??
    null
  );
}
