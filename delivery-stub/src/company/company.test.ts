import { expect, test } from '@jest/globals';
import type { DeliveryNews } from '@linka/contracts/deliveries';
import type { BookDeliveryBody, DeliveryStatusBody } from '@linka/contracts/delivery-api';
import fc from 'fast-check';
import { occupies } from '../deliveries/life-cycle.ts';
import { Entry } from '../records/entry.ts';
import { Records } from '../records/records.ts';
import { buildBooking, chanda, mutale } from '../testing/builders.ts';
import { Company, type Mode } from './company.ts';

type Command =
  | { readonly do: 'book'; readonly delivery: number }
  | { readonly do: 'step'; readonly body: DeliveryStatusBody }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'mode'; readonly mode: Mode };

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const deliveries = Array.from({ length: 4 }, (_, n) => uuid(n));
const bookings = new Map<number, BookDeliveryBody>(
  deliveries.map((deliveryId, n) => [
    n,
    buildBooking('http://127.0.0.1/', { deliveryId, orderId: uuid(100 + n) }),
  ]),
);

const step = fc.record({
  // Few ids, so that the same one comes again, with the same content or with other.
  stepId: fc.integer({ min: 1000, max: 1060 }).map(uuid),
  deliveryId: fc.constantFrom(...deliveries),
  courierPhone: fc.constantFrom(mutale.phone, chanda.phone, mutale.phone, chanda.phone, null),
  step: fc.constantFrom(
    'accept',
    'accept',
    'decline',
    'at_shop',
    'picked_up',
    'at_door',
    'delivered',
    'failed',
    'cancel',
  ),
  at: fc.constant('2026-03-02T06:00:00.000Z'),
}) satisfies fc.Arbitrary<DeliveryStatusBody>;

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 2, arbitrary: fc.nat(3).map(delivery => ({ do: 'book', delivery }) as const) },
  { weight: 10, arbitrary: step.map(body => ({ do: 'step', body }) as const) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 40_000 }).map(ms => ({ do: 'pass', ms }) as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Mode>('people', 'auto').map(mode => ({ do: 'mode', mode }) as const),
  },
);
const commands = fc.array(fc.tuple(command, fc.boolean()), { maxLength: 80, size: 'max' });

function openCompany() {
  const entries: Entry[] = [];
  const records = new Records([]);
  const clock = { ms: Date.parse('2026-03-02T06:00:00Z'), ids: 10_000 };
  const company = new Company(
    {
      settings: { couriers: [chanda, mutale], offerMs: 30_000, reachMetres: 50_000, metresPerSecond: 100 },
      records,
      record: entry => {
        entries.push(entry);
        records.apply(entry);
      },
      now: () => new Date(clock.ms),
      newId: () => uuid((clock.ids += 1)),
    },
    'people',
  );
  const run = (wanted: Command): unknown => {
    switch (wanted.do) {
      case 'book': {
        const booking = bookings.get(wanted.delivery);
        return booking && company.book(booking);
      }
      case 'step':
        return company.report(wanted.body);
      case 'pass':
        clock.ms += wanted.ms;
        company.tick();
        return undefined;
      case 'mode':
        company.mode = wanted.mode;
        return undefined;
    }
  };
  return { entries, records, run };
}

test('in any interleaving of steps, repeats and time: one courier a delivery, one delivery a courier, news without gap', () => {
  fc.assert(
    fc.property(commands, all => {
      const { entries, records, run } = openCompany();
      for (const [wanted, twice] of all) {
        const answer = run(wanted);
        if (twice && wanted.do === 'step') {
          const length = entries.length;
          expect(run(wanted)).toEqual(answer);
          expect(entries).toHaveLength(length);
        }
        const busy = records.jobs().filter(({ state }) => occupies(state));
        expect(busy.every(({ courier }) => courier !== null)).toBe(true);
        expect(new Set(busy.map(({ courier }) => courier?.phone)).size).toBe(busy.length);
      }
      const news = new Map<string, DeliveryNews[]>();
      for (const entry of entries)
        if (entry.type === 'happened')
          news.set(entry.news.deliveryId, [...(news.get(entry.news.deliveryId) ?? []), entry.news]);
      for (const [deliveryId, told] of news) {
        expect(told.map(({ sequence }) => sequence)).toEqual(told.map((_, i) => i + 1));
        expect(told.filter((item, i) => changesHands(told[i - 1], item))).toEqual([]);
        expect(records.job(deliveryId)).toMatchObject({ sequence: told.length, state: told.at(-1)?.state });
      }
      const replayed = new Records(entries.map(entry => Entry.parse(JSON.parse(JSON.stringify(entry)))));
      expect(replayed.jobs()).toEqual(records.jobs());
      expect(deliveries.map(replayed.waiting)).toEqual(deliveries.map(records.waiting));
    }),
    // A failure is not shrunk for longer than this.
    { numRuns: 150, interruptAfterTimeLimit: 30_000 },
  );
});

/** A courier may only change where the delivery was being searched for. */
const changesHands = (before: DeliveryNews | undefined, after: DeliveryNews): boolean =>
  [before?.courier, after.courier].every(Boolean) && before?.courier?.phone !== after.courier?.phone;
