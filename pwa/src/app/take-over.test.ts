import { expect, test } from '@jest/globals';
import { isFinalPayment, paymentStates } from '@linka/contracts/payments';
import fc from 'fast-check';
import { isDeciding, mayTakeOver } from './take-over.ts';

const quiet = { entries: [], payments: [], typing: false };

test('nothing under way: a new version may take over', () => {
  expect(mayTakeOver(quiet)).toBe(true);
  expect(mayTakeOver({ ...quiet, entries: [{ state: 'refused' }], payments: [{ state: 'failed' }] })).toBe(
    true,
  );
});

test('never under a payment, a command that waits, or a form', () => {
  const states = fc.array(fc.constantFrom(...paymentStates).map(state => ({ state })));
  const entries = fc.array(fc.constantFrom('waiting', 'sending', 'refused').map(state => ({ state: state })));
  fc.assert(
    fc.property(entries, states, fc.boolean(), (waiting, payments, typing) => {
      const busy =
        typing ||
        waiting.some(({ state }) => state !== 'refused') ||
        payments.some(({ state }) => !isFinalPayment(state));
      expect(mayTakeOver({ entries: waiting, payments, typing })).toBe(!busy);
    }),
  );
});

test.each([
  ['/checkout/1', true],
  ['/staff/orders', true],
  ['/', false],
  ['/orders/1', false],
])('%s: is something being decided there? %s', (path, deciding) => {
  expect(isDeciding(path)).toBe(deciding);
});
