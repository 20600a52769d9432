import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { discoverShops, shopKinds } from '@linka/contracts/shops';
import fc from 'fast-check';
import {
  LUSAKA,
  alwaysOpen,
  buildAccount,
  buildShop,
  neverOpen,
  startGateway,
  type TestGateway,
} from '../../testing/index.ts';
import { ShopsStore } from '../store.ts';

let gateway: TestGateway;
let ownerId: string;
beforeAll(async () => {
  gateway = await startGateway();
  ownerId = (await buildAccount(gateway.deps.db)).id;
});
afterAll(() => gateway.stop());
beforeEach(() => gateway.deps.db.none('TRUNCATE shops CASCADE'));

const discover = (body: Parameters<typeof gateway.call<typeof discoverShops>>[1] = {}) =>
  gateway.call(discoverShops, body);
const around = async (lat: number, lng: number, more: { radiusMetres?: number; limit?: number } = {}) =>
  (await discover({ body: { lat, lng, ...more } })).answer.shops;

/** As the architecture document means it, with nothing clever: every shop measured along the spheroid. */
const measured = (lat: number, lng: number) =>
  gateway.deps.db.any<{ id: string; metres: number }>(
    `SELECT id, ST_Distance(location, ST_SetSRID(ST_MakePoint($2, $1), 4326)::geography) AS metres
     FROM shops WHERE verification = 'verified' ORDER BY metres`,
    [lat, lng],
  );
/** Two shops nearer to each other in distance than this may change places. */
const CENTIMETRE = 0.01;

const scatter = (shops: readonly { lat: number; lng: number; verified: boolean }[]) =>
  gateway.deps.db.none(
    `INSERT INTO shops (id, owner_id, name, kind, area, phone, location, hours, url, verification, registered_at)
     SELECT id, $<ownerId>, 'Shop', 'groceries', 'Somewhere', '+260966000001',
            ST_SetSRID(ST_MakePoint(lng, lat), 4326)::geography, $<hours>::jsonb, 'https://' || id,
            CASE WHEN verified THEN 'verified' ELSE 'pending' END, now()
     FROM jsonb_to_recordset($<shops>::jsonb) AS s (id uuid, lat float8, lng float8, verified boolean)`,
    {
      ownerId,
      hours: JSON.stringify(alwaysOpen),
      shops: JSON.stringify(shops.map(shop => ({ id: randomUUID(), ...shop }))),
    },
  );

const town = fc.constantFrom(
  { lat: -15.4167, lng: 28.2833 },
  { lat: -17.8419, lng: 25.8543 },
  { lat: -13.6445, lng: 32.6447 },
  { lat: -15.2484, lng: 23.1274 },
);
const offset = fc.double({ min: -0.12, max: 0.12, noNaN: true });
const spread = fc.record({ dLat: offset, dLng: offset, verified: fc.boolean() });

describe('discovery', () => {
  test('finds what measuring every shop finds, in the same order, anywhere in Zambia', async () => {
    await fc.assert(
      fc.asyncProperty(
        town,
        fc.array(spread, { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 50 }),
        async ({ lat, lng }, shops, radiusMetres, limit) => {
          await gateway.deps.db.none('TRUNCATE shops CASCADE');
          await scatter(
            shops.map(({ dLat, dLng, verified }) => ({ lat: lat + dLat, lng: lng + dLng, verified })),
          );
          const found = await around(lat, lng, { radiusMetres, limit });
          const all = await measured(lat, lng);
          const within = all.filter(shop => shop.metres <= radiusMetres + CENTIMETRE);
          const surely = all.filter(shop => shop.metres <= radiusMetres - CENTIMETRE);
          expect(found.length).toBeGreaterThanOrEqual(Math.min(limit, surely.length));
          expect(found.length).toBeLessThanOrEqual(Math.min(limit, within.length));
          const exact = found.map(({ id }) => within.find(shop => shop.id === id)?.metres ?? NaN);
          found.forEach(({ metres }, nth) => {
            expect(Math.abs(metres - (exact[nth] ?? NaN))).toBeLessThanOrEqual(0.5 + CENTIMETRE);
            // As near as the nth nearest: nobody nearer was passed over, and the order is right.
            expect(Math.abs((exact[nth] ?? NaN) - (all[nth]?.metres ?? NaN))).toBeLessThan(CENTIMETRE);
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  test('reads the index of verified shops and never the whole table', async () => {
    const { db } = gateway.deps;
    const shops = Array.from({ length: 3000 }, (_, i) => ({
      lat: -15.5 + (i % 60) / 300,
      lng: 28.2 + i / 20_000,
      verified: i % 3 > 0,
    }));
    await scatter(shops);
    await db.none('ANALYZE shops');
    // Counters of this very transaction: those of the server come later.
    const [before, after] = await db.tx(async t => {
      const reads = () =>
        t.one<{ index: number; table: number }>(
          `SELECT pg_stat_get_xact_numscans('shops_verified_mercator_gix'::regclass) AS index,
                  pg_stat_get_xact_numscans('shops'::regclass) AS table`,
        );
      const first = await reads();
      await new ShopsStore(t).nearest([{ ...LUSAKA, radiusMetres: 10_000 }]);
      return [first, await reads()];
    });
    expect(after).toEqual({ index: before.index + 1, table: before.table });
  });

  test('says how far, whether open, and until when', async () => {
    const open = await buildShop(gateway.deps.db, { name: 'Open always', hours: alwaysOpen });
    await buildShop(gateway.deps.db, { name: 'Never open', hours: neverOpen, lat: LUSAKA.lat + 0.009 });
    const [first, second] = await around(LUSAKA.lat, LUSAKA.lng);
    expect(first).toEqual({
      id: open.id,
      name: 'Open always',
      kind: shopKinds[0],
      area: 'Kabwata, Lusaka',
      ...LUSAKA,
      metres: 0,
      open: true,
      changesAt: null,
      lastSeenAt: null,
    });
    expect(second).toMatchObject({ name: 'Never open', open: false, changesAt: null });
    // 0.009 degrees of latitude are 995.6 m on the spheroid at 15° south.
    expect(second?.metres).toBeGreaterThan(990);
    expect(second?.metres).toBeLessThan(1001);
  });

  test('notices that a shop opens', async () => {
    const lusaka = new Date(gateway.clock.now().getTime() + 2 * 3_600_000);
    const minutesLeft = 24 * 60 - (lusaka.getUTCHours() * 60 + lusaka.getUTCMinutes());
    // Opens every midnight for a minute, so that the test may run at any time but that minute.
    gateway.clock.advance(minutesLeft > 3 ? 0 : 600);
    const brief = [{ opens: '00:00', closes: '00:01' }];
    const hours = { mon: brief, tue: brief, wed: brief, thu: brief, fri: brief, sat: brief, sun: brief };
    await buildShop(gateway.deps.db, { hours });
    const [closed] = await around(LUSAKA.lat, LUSAKA.lng);
    expect(closed?.open).toBe(false);
    const opens = Date.parse(closed?.changesAt ?? '');
    gateway.clock.advance((opens - gateway.clock.now().getTime()) / 1000 + 1);
    const [open] = await around(LUSAKA.lat, LUSAKA.lng);
    expect(open).toMatchObject({ open: true, changesAt: new Date(opens + 60_000).toISOString() });
  });

  test('shows new hours within half a minute', async () => {
    const shop = await buildShop(gateway.deps.db, { hours: neverOpen });
    expect(await around(LUSAKA.lat, LUSAKA.lng)).toMatchObject([{ open: false }]);
    await gateway.deps.db.none('UPDATE shops SET hours = $<hours:json> WHERE id = $<id>', {
      hours: alwaysOpen,
      id: shop.id,
    });
    gateway.clock.advance(30);
    expect(await around(LUSAKA.lat, LUSAKA.lng)).toMatchObject([{ open: true }]);
  });

  test('hides a shop at once when its verification is taken back', async () => {
    const shop = await buildShop(gateway.deps.db);
    expect(await around(LUSAKA.lat, LUSAKA.lng)).toHaveLength(1);
    await gateway.deps.db.none("UPDATE shops SET verification = 'rejected' WHERE id = $<id>", shop);
    expect(await around(LUSAKA.lat, LUSAKA.lng)).toEqual([]);
  });

  test.each(['pending', 'rejected'] as const)('does not show a shop that is %s', async verification => {
    await buildShop(gateway.deps.db, { verification });
    expect(await around(LUSAKA.lat, LUSAKA.lng)).toEqual([]);
  });

  test.each([
    ['in Sydney', -33.9, 151.2],
    ['at the pole', 90, 0],
    ['on the date line', 0, -180],
  ])('finds nobody %s, and does not stumble', async (_, lat, lng) => {
    await buildShop(gateway.deps.db);
    expect(await around(lat, lng)).toEqual([]);
  });

  test.each([
    ['a radius over 10 km', { ...LUSAKA, radiusMetres: 10_001 }, 'radius_too_large'],
    ['no radius', { ...LUSAKA, radiusMetres: 0 }, 'bad_request'],
    ['a latitude outside the Earth', { lat: -91, lng: 28 }, 'outside_the_earth'],
    ['a longitude outside the Earth', { lat: -15, lng: 181 }, 'outside_the_earth'],
    ['no place', {} as never, 'bad_request'],
    ['more than fifty', { ...LUSAKA, limit: 51 }, 'bad_request'],
    ['what the contract does not know', { ...LUSAKA, sort: 'name' } as never, 'bad_request'],
  ])('refuses %s', async (_, body, problem) => {
    expect((await discover({ body })).problem).toBe(problem);
  });
});
