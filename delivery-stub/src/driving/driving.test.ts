import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { metresBetween } from '@linka/contracts/places';
import fc from 'fast-check';
import type { Job } from '../deliveries/job.ts';
import { buildBooking, buildStep, home, mutale, shop } from '../testing/builders.ts';
import { buildWorld, type Running, type World } from '../testing/start-stub.ts';
import { driveOn } from './rules.ts';

describe('couriers who drive themselves', () => {
  let world: World;
  let stub: Running;
  beforeEach(async () => {
    world = await buildWorld({ MODE: 'auto' });
    stub = await world.start();
  });
  afterEach(async () => {
    await stub.stop();
    await world.receiver.leave();
  });
  const book = async () => {
    const booking = buildBooking(world.receiver.url);
    await stub.gateway.book(booking);
    return booking.deliveryId;
  };

  test('reach the door along the straight way, tell where they are, and do not claim the handover', async () => {
    const deliveryId = await book();
    await stub.pass(120);
    const news = world.receiver.of(deliveryId);
    expect(news.map(({ state }) => state).filter((state, i, all) => state !== all[i - 1])).toEqual([
      'offered',
      'assigned',
      'at_shop',
      'picked_up',
      'at_door',
    ]);
    expect(news.map(({ sequence }) => sequence)).toEqual(news.map((_, i) => i + 1));

    const ride = news
      .filter(({ state }) => state === 'picked_up')
      .map(({ place }) => metresBetween(place ?? shop, home));
    expect(ride.length).toBeGreaterThan(10);
    expect(ride).toEqual(ride.toSorted((a, b) => b - a));
    const direct = metresBetween(shop, home);
    ride.forEach((left, i) => expect(left).toBeCloseTo(direct - 200 * i, -1));
    expect(news.at(-1)).toMatchObject({ state: 'at_door', place: home });

    await stub.pass(3600);
    expect(await stub.gateway.find(deliveryId)).toMatchObject({ body: { state: 'at_door' } });
    const delivered = await stub.gateway.report(buildStep(deliveryId, mutale.phone, 'delivered'));
    expect(delivered).toMatchObject({ status: 200, body: { state: 'delivered' } });
  });

  test('stop where they are when people take over, and go on from there', async () => {
    const deliveryId = await book();
    await stub.pass(20);
    expect(await stub.gateway.control('mode', { mode: 'people' })).toEqual({
      status: 200,
      body: { mode: 'people' },
    });
    const { body: resting } = await stub.gateway.find(deliveryId);
    expect(resting).toMatchObject({ state: 'picked_up' });
    await stub.pass(60);
    expect(await stub.gateway.find(deliveryId)).toMatchObject({ body: resting });
    await stub.gateway.control('mode', { mode: 'auto' });
    await stub.pass(60);
    expect(await stub.gateway.find(deliveryId)).toMatchObject({ body: { state: 'at_door' } });
  });
});

test('one ride step never goes past its goal, and no further than the speed allows', () => {
  const near = fc.record({
    lat: fc.double({ min: -15.6, max: -15.3, noNaN: true }),
    lng: fc.double({ min: 28.1, max: 28.5, noNaN: true }),
  });
  fc.assert(
    fc.property(
      near,
      near,
      fc.integer({ min: 0, max: 600_000 }),
      fc.integer({ min: 1, max: 1000 }),
      (from, to, ms, speed) => {
        const start = new Date('2026-03-02T06:00:00Z');
        const booking = buildBooking('http://127.0.0.1/', {
          pickup: { name: 'Shop', phone: '+260966000001', place: to },
        });
        const job: Job = {
          booking,
          state: 'assigned',
          sequence: 2,
          courier: mutale,
          place: null,
          offeredUntil: null,
          updatedAt: start.toISOString(),
          passed: new Map(),
        };
        const drive = driveOn(job, from, new Date(start.getTime() + ms), speed);
        expect(drive === undefined).toBe(ms < 2000);
        if (!drive) return;
        const whole = metresBetween(from, to);
        const gone = metresBetween(from, drive.place);
        expect(gone).toBeLessThanOrEqual(Math.min(whole, (speed * ms) / 1000) * 1.001 + 1);
        expect(gone + metresBetween(drive.place, to)).toBeLessThanOrEqual(whole * 1.001 + 1);
        if (drive.step) expect(drive.place).toEqual(to);
      },
    ),
  );
});
