import { expect, test } from '@jest/globals';
import type { Order } from '@linka/contracts/orders';
import fc from 'fast-check';
import { cashUnderWay, mayTake } from './rules.ts';

const LIMIT = 100_000;
const sum = fc.integer({ min: 1, max: 150_000 });

/** What happens to a courier: a job is offered, the oldest one ends at the door or not, cash is handed in. */
const happening = fc.oneof(
  fc.record({ what: fc.constant('offer' as const), cashNgwee: fc.option(sum) }),
  fc.record({ what: fc.constantFrom('deliver' as const, 'fail' as const) }),
  fc.record({ what: fc.constant('hand in' as const), part: fc.double({ min: 0, max: 1, noNaN: true }) }),
);

test('nobody ever carries more than the limit and one order, whatever happens in whatever order', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), happenings => {
      const jobs: { state: Order['state']; cashNgwee: number | null }[] = [];
      let inHandNgwee = 0;
      let largest = 0;
      for (const one of happenings) {
        const next = jobs.find(({ state }) => state === 'collecting');
        if (one.what === 'offer') {
          const carried = { inHandNgwee, underWayNgwee: cashUnderWay(jobs) };
          if (!mayTake(one, carried, LIMIT)) continue;
          jobs.push({ state: 'collecting', cashNgwee: one.cashNgwee });
          largest = Math.max(largest, one.cashNgwee ?? 0);
        } else if (one.what === 'hand in') inHandNgwee -= Math.floor(inHandNgwee * one.part);
        else if (next && one.what === 'fail') next.state = 'delivery_failed';
        else if (next) {
          const before = inHandNgwee + cashUnderWay(jobs);
          next.state = 'delivered';
          inHandNgwee += next.cashNgwee ?? 0;
          // At the door nothing changes about how much may still be taken on.
          expect(inHandNgwee + cashUnderWay(jobs)).toBe(before);
        }
        expect(inHandNgwee + cashUnderWay(jobs)).toBeLessThan(LIMIT + Math.max(1, largest));
      }
    }),
  );
});

test('a job without cash is never refused', () => {
  fc.assert(
    fc.property(sum, sum, (inHandNgwee, underWayNgwee) => {
      expect(mayTake({ cashNgwee: null }, { inHandNgwee, underWayNgwee }, 1)).toBe(true);
    }),
  );
});
