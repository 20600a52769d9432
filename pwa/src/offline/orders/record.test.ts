import { expect, test } from '@jest/globals';
import type { OrderEvent } from '@linka/contracts/orders';
import fc from 'fast-check';
import { mergeEvents } from './record.ts';

const event = (seq: number): OrderEvent => ({
  seq,
  at: '2026-11-23T08:00:00Z',
  by: 'system',
  type: 'expired',
});
const seqs = (events: readonly OrderEvent[]): readonly number[] => events.map(({ seq }) => seq);
const someEvents = fc.array(fc.integer({ min: 1, max: 12 }).map(event));

test('a history has no gap and no double, and holds all that can be reached from 1', () => {
  fc.assert(
    fc.property(someEvents, someEvents, (known, heard) => {
      const all = new Set(seqs([...known, ...heard]));
      let last = 0;
      while (all.has(last + 1)) last += 1;
      expect(seqs(mergeEvents(known, heard))).toEqual(Array.from({ length: last }, (_, n) => n + 1));
    }),
  );
});

test('pieces that arrive in any order end as the whole', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 8 }), order => {
      // As the app does: what leaves a gap is asked for again, from the version that was reached.
      const whole = order.map(event);
      const got = whole.reduce<readonly OrderEvent[]>(
        (known, next) =>
          mergeEvents(
            known,
            whole.filter(({ seq }) => seq <= next.seq),
          ),
        [],
      );
      expect(seqs(got)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    }),
  );
});
