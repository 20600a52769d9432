import { expect, test } from '@jest/globals';
import { getOrder, type OrderEvent } from '@linka/contracts/orders';
import { getPayment, type Payment } from '@linka/contracts/payments';
import { refuse } from '@linka/contracts/problems';
import { screen, waitFor } from '@testing-library/react';
import { sealOrder } from '../../../offline/orders/place.ts';
import { fakeGateway, on } from '../../../testing/fake-gateway.ts';
import { draftOf, firstEvents, paymentTaken } from '../../../testing/orders.ts';
import { renderAt } from '../../../testing/render.tsx';
import { account, idOf, makeWorld } from '../../../testing/world.ts';
import { OrderPage } from '../OrderPage.tsx';

const [orderId, paymentId] = [idOf(1), idOf(101)];
const at = '2026-11-23T08:01:00Z';
const acceptBy = '2026-11-23T08:30:00Z';
const amountNgwee = 20_000;
type Told = OrderEvent extends infer E ? (E extends OrderEvent ? Omit<E, 'seq' | 'at'> : never) : never;

const started: Told = {
  by: 'shopper',
  type: 'payment_started',
  paymentId,
  amountNgwee,
  msisdn: account.phone,
};
const ended = (reason: string): Told => ({ by: 'system', type: 'payment_attempt_failed', paymentId, reason });
const expired: Told = { by: 'system', type: 'expired' };
const late: Told = { by: 'system', type: 'late_payment', paymentId, amountNgwee };
const back = (type: 'refund_sent' | 'refund_done'): Told => ({
  by: 'system',
  type,
  refundId: idOf(500),
  amountNgwee,
});

/** The order's page as the gateway last told it; no callback ever comes, the page asks by itself. */
async function open(told: readonly Told[], state: Payment['state'], part: Partial<Payment> = {}) {
  const history = [...firstEvents(orderId), ...told.map((event, n) => ({ ...event, seq: n + 3, at }))];
  const now = { payment: { ...paymentTaken(paymentId, orderId), state, ...part } };
  const fake = fakeGateway(
    on(getOrder, () => ({ orderId, version: history.length, events: history })),
    on(getPayment, () => now.payment),
  );
  const world = await makeWorld(fake);
  await world.services.orders.learn(orderId, history);
  await world.services.orders.refreshPayment(paymentId);
  return { world, now, ...renderAt(`/orders/${orderId}`, '/orders/:orderId', <OrderPage />, world) };
}
const payButton = () => screen.queryByRole('button', { name: /^Pay K200 now/ });
const step = () => document.querySelector('[aria-current="step"]')?.textContent;

test('queued on this phone: nothing has been taken', async () => {
  const fake = fakeGateway(on(getOrder, () => refuse('order_unknown')));
  fake.online = false;
  const world = await makeWorld(fake);
  await sealOrder(world.services, draftOf(orderId, paymentId, account.id));
  renderAt(`/orders/${orderId}`, '/orders/:orderId', <OrderPage />, world);
  expect(await screen.findByText('Waiting on this phone')).toBeVisible();
  expect(screen.getByText(/Nothing has been taken/)).toBeVisible();
  expect(payButton()).toBeNull();
});

test.each([
  ['queued', 'Linka has your payment and is asking MTN.', 'MTN has it'],
  ['sent', 'MTN has the request. The prompt comes to your phone in a moment.', 'Your PIN'],
] as const)('%s: says who has it, and offers no second payment', async (state, words, next) => {
  await open([started], state);
  expect(await screen.findByText(words)).toBeVisible();
  expect(step()).toBe(next);
  expect(payButton()).toBeNull();
});

test('the prompt is on the phone: which one, how much, and the time left', async () => {
  await open([started], 'pending', { promptUntil: '2026-11-23T08:04:59Z' });
  expect(await screen.findByText(/Answer the prompt on .* to pay K200\./)).toBeVisible();
  expect(screen.getByRole('timer')).toHaveTextContent('4:59');
  expect(payButton()).toBeNull();
});

test('the time for the prompt is over and MTN has not said how it ended: do not pay twice', async () => {
  await open([started], 'pending', { promptUntil: '2026-11-23T07:59:00Z' });
  expect(await screen.findByText(/do not pay twice/)).toBeVisible();
  expect(payButton()).toBeNull();
});

test.each([
  ['NOT_ENOUGH_FUNDS', /Top up, or use another number/],
  ['APPROVAL_REJECTED', /You declined the payment/],
  ['PAYER_NOT_FOUND', /Check the number/],
  ['A_CODE_NOBODY_KNOWS', /No money has moved; try again/],
])('failed with %s: why in plain words, until when, and a new try', async (reason, words) => {
  await open([started, ended(reason)], 'failed', { reason });
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.getByText(/Pay before today 10:15/)).toBeVisible();
  expect(payButton()).toBeVisible();
});

test('a new payment goes only when the old one is final: while it can still take money, none is offered', async () => {
  const { now, world } = await open([started], 'pending', { promptUntil: '2026-11-23T08:04:59Z' });
  await screen.findByRole('timer');
  expect(payButton()).toBeNull();
  now.payment = { ...now.payment, state: 'failed', reason: 'EXPIRED' };
  await world.services.orders.refreshPayment(paymentId);
  // MTN has spoken; the order is told so in the same breath.
  const seq = (await world.services.orders.get(orderId))?.events.length ?? 0;
  await world.services.orders.learn(orderId, [{ ...ended('EXPIRED'), seq: seq + 1, at }]);
  await waitFor(() => expect(payButton()).toBeVisible());
});

test('where no callback and no live stream come, the page asks until it knows', async () => {
  const { now } = await open([started], 'pending', { promptUntil: '2026-11-23T08:04:59Z' });
  await screen.findByRole('timer');
  now.payment = { ...now.payment, state: 'successful' };
  await waitFor(() => expect(screen.queryByRole('timer')).toBeNull());
  expect(payButton()).toBeNull();
});

test('paid: the shop has the order, and the payment needs no more room', async () => {
  await open([started, { by: 'system', type: 'paid', paymentId, amountNgwee, acceptBy }], 'successful');
  expect(await screen.findByRole('heading', { name: 'Paid. The shop has your order' })).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Payment' })).toBeNull();
});

test.each([
  ['is owed', [], 'K200 is coming back to you. It is being sent to the wallet that paid.'],
  ['is on its way', [back('refund_sent')], 'K200 is on its way to the wallet that paid.'],
  ['is back', [back('refund_sent'), back('refund_done')], 'K200 is back in the wallet that paid.'],
])('money that came too late %s: it says so, and never asks for more', async (_, then, words) => {
  await open([started, ended('EXPIRED'), expired, late, ...then], 'successful');
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.getByText(/came after the time to pay had run out/)).toBeVisible();
  expect(payButton()).toBeNull();
});
