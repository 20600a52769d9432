import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isLite } from '../../lib/lite/index.ts';
import { makeWorld } from '../../testing/world.ts';
import { count } from './meter.ts';
import { parsePrice } from './price.ts';
import { add, costNgwee, countedByPage, kindOf, monthOf, total, usageKinds, type Months } from './rules.ts';

const origin = 'https://linka.zm';
const api = '/api';
const kind = fc.constantFrom(...usageKinds);
const transfers = fc.array(fc.tuple(kind, fc.nat({ max: 5_000_000 })), { maxLength: 20 });
const moment = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-01') });
const sumOf = (months: Months): number => Object.values(months).reduce((sum, month) => sum + total(month), 0);

describe('the sums', () => {
  test('grow by exactly what came, in one month, whatever the order', () => {
    fc.assert(
      fc.property(moment, transfers, transfers, (at, some, more) => {
        const months = add(add({}, at, some), at, more);
        expect(Object.keys(months)).toEqual([monthOf(at)]);
        expect(sumOf(months)).toBe([...some, ...more].reduce((sum, [, bytes]) => sum + bytes, 0));
        expect(add(add({}, at, more), at, some)).toEqual(months);
      }),
    );
  });

  test('keep the newest twelve months', () => {
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 40 }), moments => {
        const months = moments.reduce<Months>((kept, at) => add(kept, at, [['app', 1]]), {});
        const seen = [...new Set(moments.map(monthOf))].sort();
        expect(Object.keys(months).length).toBe(Math.min(12, seen.length));
      }),
    );
  });

  test('a month begins at midnight in Lusaka', () => {
    expect(monthOf(Date.parse('2026-10-31T21:59:59Z'))).toBe('2026-10');
    expect(monthOf(Date.parse('2026-10-31T22:00:00Z'))).toBe('2026-11');
  });

  test('cost is in proportion', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1000 }), (a, b, price) => {
        expect(costNgwee(a + b, price)).toBeCloseTo(costNgwee(a, price) + costNgwee(b, price), 6);
      }),
    );
    expect(costNgwee(1_000_000, 8)).toBe(8);
  });
});

test.each([
  ['/api/shops/1/pictures/meal.webp.96.avif', 'pictures'],
  ['/api/shops/1/catalog', 'shops'],
  ['/api/shops?lat=1', 'shops'],
  ['/api/orders/1', 'orders'],
  ['/apiary.js', 'app'],
  ['/assets/index.js', 'app'],
  ['/maps/zambia.pmtiles', 'map'],
  ['https://tile.openstreetmap.org/1/2/3.png', 'map'],
])('%s is for %s', (url, expected) => expect(kindOf(new URL(url, origin).href, origin, api)).toBe(expected));

test('what page and worker both see is counted once', () => {
  const seen = (url: string, byWorker: boolean) =>
    countedByPage({ url: `${origin}${url}`, bytes: 1, byWorker }, origin, api);
  expect(seen('/api/orders', true)).toBe(true);
  expect(seen('/api/shops/1/pictures/a.webp', true)).toBe(false);
  expect(seen('/assets/a.js', true)).toBe(false);
  expect(seen('/assets/a.js', false)).toBe(true);
});

test('page and worker count into the same month at once, and nothing is lost', async () => {
  const { services } = await makeWorld();
  const deps = {
    origin,
    apiUrl: api,
    withDb: (run: (db: typeof services.db) => Promise<void>) => run(services.db),
    changes: services.changes,
    now: services.now,
  };
  const one = { url: `${origin}/assets/a.js`, bytes: 10, byWorker: false };
  await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      count([one, { ...one, bytes: 0 }], { ...deps, where: n % 2 === 0 ? 'page' : 'worker' }),
    ),
  );
  expect(await services.db.get('settings', 'usage')).toEqual({
    months: { '2026-11': expect.objectContaining({ app: 100 }) },
  });
});

test.each([
  ['0.08', 8],
  ['0,05', 5],
  ['1', 100],
  ['0', undefined],
  ['-1', undefined],
  ['K2', undefined],
  ['999.99', undefined],
])('a megabyte at K%s', (typed, ngwee) => expect(parsePrice(typed)).toBe(ngwee));

test.each([
  ['auto', {}, false],
  ['auto', { saveData: true }, true],
  ['auto', { effectiveType: 'slow-2g' }, true],
  ['auto', { effectiveType: '3g' }, false],
  ['on', {}, true],
  ['off', { saveData: true }, false],
] as const)('pictures wait: %s on %j is %s', (choice, network, lite) =>
  expect(isLite(choice, network)).toBe(lite),
);
