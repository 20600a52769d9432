import { fail, unsupported } from '../errors.ts';
import { compileCondition } from '../query/filter.ts';
import { isDoc } from '../values/bson.ts';
import { compare, equal, orderOf } from '../values/compare.ts';
import { toNumber } from '../values/convert.ts';
import { calculate } from '../values/numbers.ts';
import { typeName, TYPES } from '../values/types.ts';
import { REMOVE } from './modify.ts';
import { arrayAt, each } from './operands.ts';
import { push } from './push.ts';

/** An operator reads its operand once and then changes one value. */
export interface Operator {
  /** Whether a missing field (and the documents on the way to it) is made. */
  creates: boolean;
  compile(operand: unknown, now: () => Date): (old: unknown, path: string) => unknown;
}

const creating = (compile: Operator['compile']): Operator => ({ creates: true, compile });
const existing = (compile: Operator['compile']): Operator => ({ creates: false, compile });

export const operators: Partial<Record<string, Operator>> = {
  $set: creating(operand => () => operand),
  $setOnInsert: creating(operand => () => operand), // left out by the caller unless it inserts
  $unset: existing(() => () => REMOVE),
  $inc: creating(operand => arithmetic('$inc', 'increment', 'add', operand)),
  $mul: creating(operand => arithmetic('$mul', 'multiply', 'multiply', operand)),
  $min: creating(operand => old => (old === undefined || compare(operand, old) < 0 ? operand : old)),
  $max: creating(operand => old => (old === undefined || compare(operand, old) > 0 ? operand : old)),
  $currentDate: creating((operand, now) => {
    const wanted = isDoc(operand) ? operand.$type : operand;
    if (wanted === 'timestamp') unsupported('$currentDate with a timestamp');
    if (wanted !== 'date' && typeof wanted !== 'boolean')
      fail('BadValue', '$currentDate takes true or {$type: "date"}');
    return () => now();
  }),
  $push: creating(push),
  $addToSet: creating(operand => {
    const items = each('$addToSet', operand);
    return (old, path) => {
      const set = old === undefined ? [] : [...arrayAt('$addToSet', old, path)];
      for (const item of items) if (!set.some(known => equal(known, item))) set.push(item);
      return set;
    };
  }),
  $pull: existing(operand => {
    const matches = compileCondition(operand);
    return (old, path) => arrayAt('$pull', old, path).filter(item => !matches(item));
  }),
  $pullAll: existing(operand => {
    if (!Array.isArray(operand)) fail('BadValue', '$pullAll requires an array argument');
    return (old, path) =>
      arrayAt('$pullAll', old, path).filter(item => !operand.some(gone => equal(gone, item)));
  }),
  $pop: existing(operand => {
    const end = toNumber(operand);
    if (end !== 1 && end !== -1) fail('FailedToParse', '$pop expects 1 or -1');
    return (old, path) =>
      end === 1 ? arrayAt('$pop', old, path).slice(0, -1) : arrayAt('$pop', old, path).slice(1);
  }),
};

function arithmetic(name: string, verb: string, operation: 'add' | 'multiply', operand: unknown) {
  if (orderOf(operand) !== TYPES.int.order) fail('TypeMismatch', `Cannot ${verb} with non-numeric argument`);
  return (old: unknown, path: string) => {
    if (old !== undefined && orderOf(old) !== TYPES.int.order) {
      fail('TypeMismatch', `Cannot apply ${name} to '${path}', a value of non-numeric type ${typeName(old)}`);
    }
    if (old !== undefined) return calculate(old, operand, operation);
    return operation === 'add' ? operand : calculate(operand, 0n, operation);
  };
}
