import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fixedAmount } from '@linka/stub-kit/money';
import { Control } from '../../../stub-kit/src/testing/control.ts';
import { Merchant, paymentBody } from '../testing/merchant.ts';
import { startStub } from '../testing/stub.ts';
import type { RunningStub } from '../testing/stub.ts';

let stub: RunningStub;
let control: Control;
beforeAll(async () => {
  stub = await startStub();
  control = new Control(stub);
});
afterAll(() => stub.stop());

const payers = ['260961000001', '260961000002'];
/** Little enough that a few payments empty a wallet. */
const opening = 10_000;

const slots = 3;
const slot = fc.integer({ min: 0, max: slots - 1 });
const minor = fc.integer({ min: 1, max: 8_000 });
// Weighted so that most runs have payments that succeed, run out of money, and are given back too often.
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('post' as const),
      slot,
      payer: fc.constantFrom(...payers),
      minor,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('approve' as const), slot }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('refund' as const), slot, minor }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('reject' as const, 'ignore' as const), slot }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('advance' as const),
      ms: fc.constantFrom(1, 500, 60_000, 300_000),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const minorOf = (amount: string): number => Math.round(Number(amount) * 100);
const total = (amounts: number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

test('whatever the interleaving, money debited is money reported paid, and no wallet goes below nought', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 12, size: 'max' }),
      async rounds => {
        await control.post('reset');
        for (const payer of payers) await control.post(`wallets/${payer}`, { balance: fixedAmount(opening) });
        const merchants = {
          in: await Merchant.signIn(stub),
          out: await Merchant.signIn(stub, 'disbursement'),
        };
        const references = Array.from({ length: slots }, () => randomUUID());
        let minutes = 0;
        // The steps of a round race each other; duplicates come from posting into a slot twice.
        for (const round of rounds) {
          const replies = await Promise.all(round.map(one => play(one, references, merchants)));
          expect(replies.filter(({ status }) => status === 401 || status >= 500)).toEqual([]);
          minutes += round.length * 5;
          if (minutes > 40) {
            await Promise.all([merchants.in.refresh(), merchants.out.refresh()]);
            minutes = 0;
          }
          await check();
        }
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

function play(one: Step, references: string[], merchants: { in: Merchant; out: Merchant }) {
  if (one.do === 'advance') return control.advance(one.ms);
  const referenceId = references[one.slot] ?? '';
  switch (one.do) {
    case 'post': {
      const payer = { partyIdType: 'MSISDN', partyId: one.payer };
      const body = paymentBody(stub, { amount: fixedAmount(one.minor), payer });
      return merchants.in.post('requesttopay', body, { 'X-Reference-Id': referenceId });
    }
    case 'refund': {
      const body = {
        ...paymentBody(stub, { amount: fixedAmount(one.minor) }),
        referenceIdToRefund: referenceId,
      };
      return merchants.out.post('refund', body, { 'X-Reference-Id': randomUUID() });
    }
    case 'approve':
    case 'reject':
    case 'ignore':
      return control.post(`prompts/${referenceId}/${one.do}`);
  }
}

async function check(): Promise<void> {
  const { entries, debitsMinor, creditsMinor } = await control.ledger();
  const done = (await control.transactions()).filter(({ status }) => status === 'SUCCESSFUL');
  const sumOf = (kind: string) =>
    total(done.filter(transaction => transaction.kind === kind).map(({ amount }) => minorOf(amount)));
  expect(debitsMinor).toBe(sumOf('requesttopay'));
  expect(creditsMinor).toBe(sumOf('refund'));
  expect(creditsMinor).toBeLessThanOrEqual(debitsMinor);
  expect(new Set(entries.map(({ referenceId }) => referenceId)).size).toBe(entries.length);
  const balances = await Promise.all(payers.map(payer => control.balance(payer)));
  for (const balance of balances) expect(balance).toBeGreaterThanOrEqual(0);
  expect(total(balances)).toBe(payers.length * opening - debitsMinor + creditsMinor);
}
