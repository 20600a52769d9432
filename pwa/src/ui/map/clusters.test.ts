import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clusterer, MOST_SINGLES } from './clusters.ts';

const place = fc.record({
  lat: fc.double({ min: -18, max: -8, noNaN: true }),
  lng: fc.double({ min: 22, max: 34, noNaN: true }),
});
const towns = (minLength: number, maxLength: number) =>
  fc
    .array(place, { minLength, maxLength })
    .map(places => places.map((at, n) => ({ ...at, id: String(n), name: `Shop ${n}` })));
const zoom = fc.integer({ min: 3, max: 19 });

describe('shops on the map', () => {
  test('up to fifty all stand alone', () => {
    fc.assert(
      fc.property(towns(0, MOST_SINGLES), zoom, (shops, at) => {
        expect(clusterer(shops)(at)).toEqual({ clusters: [], singles: shops });
      }),
    );
  });

  test('beyond, each is counted exactly once at every zoom, and the chosen one stands alone', () => {
    fc.assert(
      fc.property(towns(MOST_SINGLES + 1, 120), zoom, fc.nat({ max: MOST_SINGLES }), (shops, at, nth) => {
        const { clusters, singles } = clusterer(shops, String(nth))(at);
        expect(singles.map(({ id }) => id)).toContain(String(nth));
        expect(new Set(singles.map(({ id }) => id)).size).toBe(singles.length);
        expect(clusters.reduce((sum, { count }) => sum + count, singles.length)).toBe(shops.length);
        expect(clusters.every(({ count, opensAt }) => count > 1 && opensAt > at)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
