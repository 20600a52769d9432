import { expect, test } from '@jest/globals';
import { Decimal128, Double, Int32, Long, ObjectId } from 'bson';
import fc from 'fast-check';
import { decode, encode } from './bson.ts';
import { compare, keyText } from './compare.ts';

const whole = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const number = fc.oneof(
  whole.map(n => new Int32(n)),
  whole.map(n => new Double(n)),
  whole.map(n => Decimal128.fromString(`${n}.00`)),
  fc.double().map(n => new Double(n)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(n => Long.fromBigInt(n)),
  fc.tuple(whole, fc.integer({ min: -40, max: 40 })).map(([n, e]) => Decimal128.fromString(`${n}E${e}`)),
  fc.constantFrom(Decimal128.fromString('NaN'), Decimal128.fromString('-Infinity'), new Double(NaN)),
);
const scalar = fc.oneof(
  number,
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map(bytes => new ObjectId(bytes)),
);
const name = fc.constantFrom('a', 'b', 'c');
const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(name, scalar), number);

const sign = (n: number) => Math.sign(n) || 0;

test('the order is total: of two either comes first, and never both', () => {
  fc.assert(fc.property(value, value, (a, b) => expect(sign(compare(a, b))).toBe(sign(-compare(b, a)))));
});

test('the order holds over three', () => {
  fc.assert(
    fc.property(value, value, value, (...three) => {
      const [a, b, c] = three.sort(compare);
      expect(compare(a, b) <= 0 && compare(b, c) <= 0 && compare(a, c) <= 0).toBe(true);
    }),
  );
});

test('values have the same key exactly when they are equal', () => {
  fc.assert(fc.property(value, value, (a, b) => expect(keyText(a) === keyText(b)).toBe(compare(a, b) === 0)));
  fc.assert(
    fc.property(whole, n => expect(keyText(new Int32(n))).toBe(keyText(Decimal128.fromString(`${n}.0`)))),
  );
});

test('a double is compared by what it is, not by how it is written', () => {
  expect(compare(new Double(0.1), Decimal128.fromString('0.1'))).toBe(1);
  expect(compare(new Double(0.5), Decimal128.fromString('0.50'))).toBe(0);
  expect(compare(Long.fromString('9007199254740993'), new Double(9007199254740992))).toBe(1);
});

test('documents come back from BSON as they went in', () => {
  fc.assert(
    fc.property(fc.dictionary(name, value), doc => expect(compare(decode(encode(doc)), doc)).toBe(0)),
  );
});
