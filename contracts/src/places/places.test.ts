import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LatLng, Place, formatMetres, metresBetween } from './index.ts';

const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});
const lusaka = { lat: -15.4167, lng: 28.2833 };
const kitwe = { lat: -12.8024, lng: 28.2132 };
const HALF_THE_EARTH = Math.PI * 6_371_008.8;

describe('metresBetween', () => {
  test('is a distance: never negative, the same both ways, nothing to oneself, no longer by a straight way', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        const ab = metresBetween(a, b);
        expect(ab).toBeGreaterThanOrEqual(0);
        expect(ab).toBeLessThanOrEqual(HALF_THE_EARTH + 1);
        expect(ab).toBeCloseTo(metresBetween(b, a), 3);
        expect(metresBetween(a, a)).toBe(0);
        expect(metresBetween(a, c)).toBeLessThanOrEqual(ab + metresBetween(b, c) + 1);
      }),
    );
  });
  test('knows Lusaka to Kitwe: 291 km', () => {
    expect(metresBetween(lusaka, kitwe) / 1000).toBeCloseTo(290.8, 0);
  });
  test('crosses the date line the short way', () => {
    expect(metresBetween({ lat: 0, lng: 179.9 }, { lat: 0, lng: -179.9 })).toBeLessThan(22_300);
  });
});

describe('a place', () => {
  test.each([
    { lat: 90.001, lng: 0 },
    { lat: -90.001, lng: 0 },
    { lat: 0, lng: 180.001 },
    { lat: 0, lng: -180.001 },
    { lat: NaN, lng: 0 },
    { lat: '1', lng: 0 },
    { lat: 0 },
    { lat: 0, lng: 0, altitude: 1 },
  ])('outside the Earth or misspelt is refused: %p', value => {
    expect(LatLng.safeParse(value).success).toBe(false);
  });
  test('keeps landmark and plus code', () => {
    const place = {
      ...lusaka,
      accuracyMetres: 12,
      landmark: 'Blue gate behind Shoprite',
      plusCode: '5GXFH7M8+8Q',
    };
    expect(Place.parse({ ...place, landmark: `  ${place.landmark} ` })).toEqual(place);
  });
  test.each(['5GXFH7M8', '5GXFH7M8+8', 'AGXFH7M8+8Q', '5gxfh7m8+8q'])(
    'refuses %s as a plus code',
    plusCode => {
      expect(Place.safeParse({ ...lusaka, plusCode }).success).toBe(false);
    },
  );
});

describe('formatMetres', () => {
  test.each([
    [0, '0 m'],
    [347, '350 m'],
    [994, '990 m'],
    [999, '1.0 km'],
    [2449, '2.4 km'],
    [10_000, '10.0 km'],
  ])('%i reads %s', (metres, text) => {
    expect(formatMetres(metres)).toBe(text);
  });
});
