import fc, { type Arbitrary } from 'fast-check';
import type { Json } from './document.ts';

const nested = (depth: number): Json =>
  Array.from({ length: depth }).reduce<Json>(value => ({ deeper: [value] }), 'bottom');

/** Texts that have broken programs: NUL, half a surrogate, bidi marks, markup, SQL, templates, paths, long ones. */
export const hostileText: Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff\ud800',
    '\u202e\u2066\ufeff\u200b',
    '👩🏾‍👩🏾‍👧🏾‍👦🏾'.repeat(20),
    "'; DROP TABLE accounts; --",
    "' OR ''='",
    '$<id> ${id} {{id}} %s %n',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '../../../../etc/passwd',
    '..\\..\\windows',
    '/etc/passwd',
    'file:///etc/passwd',
    'http://169.254.169.254/latest/meta-data',
    'http://[::ffff:127.0.0.1]/',
    '__proto__',
    'constructor',
    'toString',
    'NaN',
    'Infinity',
    '-0',
    '1e999',
    '0x10',
    'null',
    'undefined',
    'true',
    '+260966000001\n',
    '00000000-0000-0000-0000-000000000000',
    '9999-12-31T23:59:59.999Z',
    '+275760-09-13T00:00:00.000Z',
    '0000-01-01T00:00:00Z',
    'A'.repeat(10_000),
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

/** Values nobody who means well would send. */
export const hostile: Arbitrary<Json> = fc.oneof(
  hostileText,
  fc.constantFrom<Json>(
    null,
    true,
    false,
    0,
    -1,
    0.1,
    -0.5,
    2 ** 31,
    2 ** 53,
    -(2 ** 63),
    1e308,
    [],
    {},
    [[]],
    [null],
    { $gt: '' },
    { $ne: null },
    { $where: 'sleep(1000)' },
    { $regex: '(a+)+$' },
    { toString: 'x', valueOf: 1 },
    { constructor: { prototype: { admin: true } } },
    { length: 1e9 },
    { then: 'x' },
    nested(50),
    nested(2_000),
    Array.from({ length: 5_000 }, () => 0),
  ),
  fc.constant(JSON.parse('{"__proto__":{"admin":true,"roles":["operator"]}}') as Json),
);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const DEEP = 12;

/** Every place inside a value that is not too deep, as the way to it; the empty way is the value itself. */
function ways(value: Json, way: readonly string[] = []): (readonly string[])[] {
  if (value === null || typeof value !== 'object' || way.length > DEEP) return [way];
  return [way, ...Object.entries(value).flatMap(([key, part]) => ways(part, [...way, key]))];
}

type Change = (value: Json) => Json | undefined;

/** The value with what stands at the end of the way changed, or taken out where the change gives undefined. */
function changed(value: Json, [key, ...rest]: readonly string[], change: Change): Json | undefined {
  if (key === undefined) return change(value);
  const entries = Object.entries(value as object) as [string, Json][];
  const next = entries.flatMap(([name, part]): [string, Json][] => {
    if (name !== key) return [[name, part]];
    const made = changed(part, rest, change);
    return made === undefined ? [] : [[name, made]];
  });
  return isList(value) ? next.map(([, part]) => part) : Object.fromEntries(next);
}

const oneChange: Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: hostile.map(
      (bad): Change =>
        () =>
          bad,
    ),
  },
  { weight: 1, arbitrary: fc.constant<Change>(() => undefined) },
  { weight: 1, arbitrary: fc.constant<Change>(value => [value]) },
  { weight: 1, arbitrary: fc.constant<Change>(value => ({ $eq: value })) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.oneof(hostileText, fc.constantFrom('$where', 'a.b', 'role')), hostile).map(
      ([key, bad]): Change =>
        value =>
          value !== null && typeof value === 'object' && !isList(value) ? { ...value, [key]: bad } : bad,
    ),
  },
);

/** A value spoiled in one to three places: another type, a missing or an unasked-for member, an operator. */
export const spoiled = (value: Json): Arbitrary<Json | undefined> =>
  fc.array(fc.tuple(fc.nat(), oneChange), { minLength: 1, maxLength: 3 }).map(changes =>
    changes.reduce<Json | undefined>((now, [at, change]) => {
      if (now === undefined) return undefined;
      const all = ways(now);
      return changed(now, all[at % all.length] ?? [], change);
    }, value),
  );
