import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { LatLng } from '@linka/contracts/places';
import fc from 'fast-check';
import { openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { metresNear } from './metres.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.stop());

/** What is served, and up to about 17 km from one to the other. */
const pair = fc
  .record({
    lat: fc.double({ min: -19, max: -7, noNaN: true }),
    lng: fc.double({ min: 20, max: 36, noNaN: true }),
    dLat: fc.double({ min: -0.11, max: 0.11, noNaN: true }),
    dLng: fc.double({ min: -0.11, max: 0.11, noNaN: true }),
  })
  .map(({ lat, lng, dLat, dLng }) => ({ a: { lat, lng }, b: { lat: lat + dLat, lng: lng + dLng } }));

const onTheSpheroid = (pairs: readonly { a: LatLng; b: LatLng }[]) =>
  database.db.map<number>(
    `SELECT ST_Distance(ST_SetSRID(ST_MakePoint((p->'a'->>'lng')::float8, (p->'a'->>'lat')::float8), 4326)::geography,
                        ST_SetSRID(ST_MakePoint((p->'b'->>'lng')::float8, (p->'b'->>'lat')::float8), 4326)::geography) AS metres
     FROM jsonb_array_elements($<pairs>::jsonb) WITH ORDINALITY AS pairs (p, nth) ORDER BY nth`,
    { pairs: JSON.stringify(pairs) },
    (row: { metres: number }) => row.metres,
  );

test('agree with PostGIS to the centimetre', async () => {
  const pairs = fc.sample(pair, 2000);
  const exact = await onTheSpheroid(pairs);
  const worst = Math.max(...pairs.map(({ a, b }, i) => Math.abs(metresNear(a, b) - (exact[i] ?? Infinity))));
  expect(worst).toBeLessThan(0.01);
});
