import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { smallEnough, PHOTO_BYTES } from './photo.ts';
import { withoutPlace, withPlace } from './places.ts';

const saved = fc
  .tuple(
    fc.constantFrom('Home', 'home ', 'Work', 'Mother', 'Church', 'Market'),
    fc.integer({ min: -17, max: -9 }),
  )
  .map(([name, lat]) => ({ name, place: { lat, lng: 28 }, photo: null }));

test('a name is there once, with its last place, first; and at most eight are kept', () => {
  fc.assert(
    fc.property(fc.array(saved, { minLength: 1, maxLength: 20 }), all => {
      const kept = all.reduce<ReturnType<typeof withPlace>>(withPlace, []);
      const names = kept.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      expect(kept.length).toBeLessThanOrEqual(8);
      expect(kept[0]?.place).toEqual(all.at(-1)?.place);
      for (const { name } of kept) expect(withoutPlace(kept, name)).toHaveLength(kept.length - 1);
    }),
  );
});

test('a photo is as good as fits, never larger than may be kept', async () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 5, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(sizes, async all => {
      const left = [...all];
      const blob = await smallEnough(() => Promise.resolve({ size: left.shift() ?? 0 } as Blob));
      const best = all.find(size => size > 0 && size <= PHOTO_BYTES);
      expect(blob?.size).toBe(best);
    }),
  );
});

test('what cannot be drawn is no photo', async () => {
  expect(await smallEnough(() => Promise.resolve(null))).toBeUndefined();
});
