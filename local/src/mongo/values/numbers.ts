import { Decimal128, Double, Int32, Long } from 'bson';
import { unsupported } from '../errors.ts';

const MAX_LONG = 2n ** 63n;

/** A number of any BSON type but Decimal128 as JavaScript's own; `<` compares number with bigint exactly. */
function native(value: unknown): number | bigint | Decimal128 {
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long) return value.toBigInt();
  return value as number | bigint | Decimal128;
}

/** -1, 0 or 1 by value, whatever the types. NaN equals itself and comes before every number. */
export function compareNumbers(a: unknown, b: unknown): number {
  const [x, y] = [native(a), native(b)];
  if (x instanceof Decimal128 || y instanceof Decimal128) return compareExactly(exactly(x), exactly(y));
  if (isNaN(x) || isNaN(y)) return Number(isNaN(y)) - Number(isNaN(x));
  return x < y ? -1 : x > y ? 1 : 0;
}

export function isNaN(value: unknown): boolean {
  const x = native(value);
  return x instanceof Decimal128 ? x.toString() === 'NaN' : Number.isNaN(x);
}

/** Equal numbers of different types have the same text: 1, 1.0, Long 1 and Decimal 1.00. */
export function numberText(value: unknown): string {
  const exact = exactly(native(value));
  return typeof exact === 'number' ? String(exact) : `${exact.digits}e${exact.exponent}`;
}

interface Exact {
  digits: bigint;
  exponent: number;
}

/** digits × 10^exponent without trailing zeros; NaN and the infinities stay numbers. */
function exactly(value: number | bigint | Decimal128): Exact | number {
  if (typeof value === 'bigint') return trim(value, 0);
  if (value instanceof Decimal128) {
    const [, sign = '', whole = '', part = '', power = '0'] =
      /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/.exec(value.toString()) ?? [];
    return whole === ''
      ? Number(value.toString())
      : trim(BigInt(sign + whole + part), Number(power) - part.length);
  }
  if (!Number.isFinite(value)) return value;
  let halvings = 0;
  for (; !Number.isInteger(value); halvings++) value *= 2;
  return trim(BigInt(value) * 5n ** BigInt(halvings), -halvings);
}

function trim(digits: bigint, exponent: number): Exact {
  if (digits === 0n) return { digits, exponent: 0 };
  for (; digits % 10n === 0n; exponent++) digits /= 10n;
  return { digits, exponent };
}

function compareExactly(a: Exact | number, b: Exact | number): number {
  if (typeof a === 'number' || typeof b === 'number') {
    const [x, y] = [a, b].map(side => (typeof side === 'number' ? side : 0)) as [number, number];
    return Number.isNaN(x) || Number.isNaN(y)
      ? Number(Number.isNaN(y)) - Number(Number.isNaN(x))
      : Math.sign(x - y) || 0;
  }
  const shift = Math.min(a.exponent, b.exponent);
  const [x, y] = [a, b].map(side => side.digits * 10n ** BigInt(side.exponent - shift)) as [bigint, bigint];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** For $inc and $mul: int stays int while it fits, then becomes long; a double makes a double. */
export function calculate(a: unknown, b: unknown, operation: 'add' | 'multiply'): Int32 | Long | Double {
  const [x, y] = [native(a), native(b)];
  if (x instanceof Decimal128 || y instanceof Decimal128) unsupported('arithmetic on Decimal128');
  if (isDouble(a) || isDouble(b)) {
    return new Double(operation === 'add' ? Number(x) + Number(y) : Number(x) * Number(y));
  }
  const result = operation === 'add' ? BigInt(x) + BigInt(y) : BigInt(x) * BigInt(y);
  if (result >= MAX_LONG || result < -MAX_LONG) unsupported('integers beyond 64 bits');
  const small = BigInt.asIntN(32, result) === result && !(a instanceof Long) && !(b instanceof Long);
  return small ? new Int32(Number(result)) : Long.fromBigInt(result);
}

const isDouble = (value: unknown) => value instanceof Double || typeof value === 'number';
