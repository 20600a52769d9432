import { expect, test } from '@jest/globals';
import { explainPaymentFailure, isFinalPayment, paymentStates } from './index.ts';

test('only what the provider has decided is final', () => {
  expect(paymentStates.filter(isFinalPayment)).toEqual(['successful', 'failed']);
});

test.each([null, '', 'A_CODE_OF_NEXT_YEAR', 'constructor', 'toString', '__proto__'])(
  'a reason nobody knows (%p) has words too',
  reason => {
    expect(explainPaymentFailure(reason, 'mtn')).toBe(
      'MTN could not take the payment. No money has moved; try again.',
    );
  },
);

test('a known reason says what to do', () => {
  expect(explainPaymentFailure('NOT_ENOUGH_FUNDS', 'mtn')).toMatch(/Top up/);
});

test('names the company that was asked', () => {
  expect(explainPaymentFailure('PAYER_NOT_FOUND', 'airtel')).toMatch(/no Airtel Mobile Money wallet/);
});
