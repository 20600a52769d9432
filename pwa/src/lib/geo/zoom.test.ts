import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { zoomWithin } from './zoom.ts';

const pixels = (metres: number, zoom: number, lat: number): number =>
  metres / ((156_543 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom);

test('what is that far away is on the map, and would not be one zoom closer', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 50, max: 10_000 }),
      fc.double({ min: -18, max: -8, noNaN: true }),
      (metres, lat) => {
        const zoom = zoomWithin(metres, 140, lat);
        expect(pixels(metres, zoom, lat)).toBeLessThanOrEqual(140);
        expect(pixels(metres, zoom + 1, lat)).toBeGreaterThan(140);
      },
    ),
  );
});
