import fc from 'fast-check';

/** What one shopper, one payer and one shop will do. Decided before the run, so that the seed decides it. */
const journey = fc.record({
  shop: fc.nat({ max: 1 }),
  lines: fc.uniqueArray(fc.record({ sku: fc.nat({ max: 7 }), quantity: fc.integer({ min: 1, max: 2 }) }), {
    selector: line => line.sku,
    minLength: 1,
    maxLength: 3,
  }),
  cancels: weighted({ never: 14, ordered: 1, paying: 2, paid: 2 }),
  payer: weighted({ approve: 12, reject: 2, ignore: 1 }),
  staff: weighted({ accept: 8, strike: 2, reject: 2, ignore: 1 }),
  handover: weighted({ pin: 2, receipt: 1 }),
  /** Sends each command once more after it was answered. */
  repeats: fc.boolean(),
  /** The phone dies for good after the order was sent. */
  vanishes: weighted({ no: 12, yes: 1 }),
});

export type Journey = typeof journey extends fc.Arbitrary<infer J> ? J : never;

export const planJourneys = (seed: number, count: number): Journey[] =>
  fc.sample(journey, { seed, numRuns: count, unbiased: true });

function weighted<const K extends string>(weights: Readonly<Record<K, number>>): fc.Arbitrary<K> {
  const entries = Object.entries(weights) as [K, number][];
  return fc.oneof(...entries.map(([value, weight]) => ({ arbitrary: fc.constant(value), weight })));
}
