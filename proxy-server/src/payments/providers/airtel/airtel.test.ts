import { createHmac, randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Reply } from '../http.ts';
import { askedToCollect, askedToPayBack, foundOf } from './answers.ts';
import { paymentOfCallback } from './callback.ts';

const paymentId = randomUUID();
const answer = (json: unknown, status = 200): Reply => ({ kind: 'answer', status, json });
const says = (code: string, success = false): Reply =>
  answer({
    status: {
      code: '200',
      success,
      message: '',
      ...(code.startsWith('DP') ? { response_code: code, result_code: 'ESB000011' } : { result_code: code }),
    },
  });
const stands = (status: string, over: object = {}, code = 'DP00800001001'): Reply =>
  answer({
    data: { transaction: { id: paymentId, status, message: '', ...over } },
    status: { code: '200', success: true, response_code: code },
  });

const noAnswers: readonly (readonly [string, Reply])[] = [
  ['silence', { kind: 'silence' }],
  ['HTML with 200', answer(undefined)],
  ['403', answer({ error: 'Forbidden' }, 403)],
  ['429', answer(undefined, 429)],
  ['500', answer(undefined, 500)],
  ['JSON of another shape', answer({ ok: true })],
];

describe('asked to collect', () => {
  test.each(noAnswers)('%s is unclear', (_name, reply) => {
    expect(askedToCollect(reply)).toEqual({ kind: 'unclear' });
  });
  test.each([
    'DP00800001000',
    'DP00800001006',
    'ESB000001',
    'ESB000004',
    'ESB000008',
    'ESB000014',
    'ESB000041',
    'ROUTER117',
  ])('%s decides nothing: Airtel is asked', code => {
    expect(askedToCollect(says(code))).toEqual({ kind: 'accepted' });
  });
  test.each([
    ['DP00800001003', 'PAYER_LIMIT_REACHED'],
    ['DP00800001007', 'NOT_ENOUGH_FUNDS'],
    ['ESB000033', 'PAYER_NOT_FOUND'],
    ['ESB000039', 'ESB000039'],
    ['DP00800001099', 'DP00800001099'],
  ])('%s is a no: %s', (code, reason) => {
    expect(askedToCollect(says(code))).toEqual({ kind: 'refused', reason });
    expect(askedToCollect({ ...says(code), status: 400 } as Reply)).toEqual({ kind: 'refused', reason });
  });
  test('success means that the payer is asked', () => {
    expect(askedToCollect(says('DP00800001006', true))).toEqual({ kind: 'accepted' });
  });
});

describe('an enquiry', () => {
  test.each(noAnswers)('%s is unclear', (_name, reply) => {
    expect(foundOf(reply, paymentId)).toEqual({ kind: 'unclear' });
  });
  test.each(['TA', 'TIP', 'TI', 'TP', 'A_STATUS_OF_TOMORROW'])('%s is not final', status => {
    expect(foundOf(stands(status), paymentId)).toEqual({ kind: 'pending' });
  });
  test('TS is paid, with Airtel’s own number', () => {
    const reply = stands('TS', { airtel_money_id: 'MP1.2.A3' });
    expect(foundOf(reply, paymentId)).toEqual({ kind: 'successful', financialTransactionId: 'MP1.2.A3' });
    expect(foundOf(reply, randomUUID()).kind).toBe('mismatch');
  });
  test.each([
    ['DP00800001002', 'WRONG_PIN'],
    ['DP00800001005', 'EXPIRED'],
    ['DP00800001008', 'APPROVAL_REJECTED'],
    ['DP00800001024', 'COULD_NOT_PERFORM_TRANSACTION'],
    ['DP00800001029', 'EXPIRED'],
    ['DP00800001010', 'DP00800001010'],
  ])('TF is final; %s is told as %s', (code, reason) => {
    expect(foundOf(stands('TF', {}, code), paymentId)).toEqual({ kind: 'failed', reason });
    expect(foundOf(stands('TF', {}, code), randomUUID())).toEqual({ kind: 'unclear' });
  });
  test.each(['ESB000045', 'DP00800001025'])('%s: Airtel does not know it', code => {
    expect(foundOf(says(code), paymentId)).toEqual({ kind: 'unknown' });
  });
  test.each(['ESB000014', 'ROUTER117', 'DP00800001000'])('%s says nothing', code => {
    expect(foundOf(says(code), paymentId)).toEqual({ kind: 'unclear' });
  });
});

describe('a refund', () => {
  test.each(noAnswers)('%s is sent again', (_name, reply) => {
    expect(askedToPayBack(reply)).toEqual({ kind: 'unclear' });
  });
  test('is over when it is answered, and when it was there already', () => {
    expect(askedToPayBack(says('DP00800001001', true))).toEqual({ kind: 'accepted' });
    expect(askedToPayBack(says('ESB000041'))).toEqual({ kind: 'accepted' });
    expect(askedToPayBack(says('ROUTER117'))).toEqual({ kind: 'unclear' });
    expect(askedToPayBack(says('ESB000045'))).toEqual({ kind: 'refused', reason: 'ESB000045' });
  });
});

describe('a callback', () => {
  const transaction = { id: paymentId, message: 'Paid', status_code: 'TS' };
  const hash = createHmac('sha256', 'secret').update(JSON.stringify({ transaction })).digest('base64');
  test('names its payment; with authentication on only by our hash', () => {
    expect(paymentOfCallback({ transaction }, undefined)).toBe(paymentId);
    expect(paymentOfCallback({ transaction, hash }, 'secret')).toBe(paymentId);
    expect(paymentOfCallback({ transaction, hash }, 'another')).toBeUndefined();
    expect(paymentOfCallback({ transaction }, 'secret')).toBeUndefined();
  });
  test.each([null, 1, {}, { transaction: { id: 'x' } }, { transaction: null }])('%j says nothing', body => {
    expect(paymentOfCallback(body, undefined)).toBeUndefined();
  });
});
