import { randomUUID } from 'node:crypto';
import type { Endpoint } from '@linka/contracts/http';
import { basketNgwee } from '@linka/contracts/money';
import {
  cancelOrder,
  confirmReceipt,
  deliveryFeeNgwee,
  foldOrder,
  getHandoverCode,
  getOrder,
  isEnd,
  placeOrder,
  type Order,
} from '@linka/contracts/orders';
import { startPayment } from '@linka/contracts/payments';
import type { Diary } from './diary.ts';
import { answerPrompt } from './handset.ts';
import { rest, type Person, type Reply, type Sent } from './person.ts';
import type { Journey } from './plan.ts';
import type { Shop } from './shop.ts';
import { serve } from './staff.ts';

interface Around {
  readonly shops: readonly Shop[];
  readonly handset: string;
  readonly diary: Diary;
}

const LOOK_EVERY_MS = 1_000;
const PROMPT_WITHIN_MS = 30_000;

/** One purchase, from the basket to the door or to its bad end. Ends early when `signal` says that the day is over. */
export async function shop(
  me: Person,
  journey: Journey,
  { shops, handset, diary }: Around,
  signal: AbortSignal,
) {
  const at = shops[journey.shop];
  if (!at) throw new Error('no such shop');
  const tell = async <E extends Endpoint>(endpoint: E, sent: Sent<E>): Promise<Reply<E>> => {
    const reply = await me.insist(endpoint, sent, signal);
    if (journey.repeats && reply.kind === 'answer') {
      const again = await me.insist(endpoint, sent, signal);
      if (again.kind === 'refused' && again.id === 'id_reused') diary.odd.push(`${endpoint.id}: ${again.id}`);
    }
    return reply;
  };
  const look = async (): Promise<Order | undefined> => {
    const seen = await me.ask(getOrder, { params: { orderId }, query: {} }, signal);
    return seen.kind === 'answer' ? foldOrder(seen.value.events) : undefined;
  };
  const cancel = async (): Promise<void> => {
    const reply = await tell(cancelOrder, { params: { orderId }, body: {} });
    if (reply.kind === 'answer') diary.cancelled.add(orderId);
  };

  const orderId = randomUUID();
  const lines = journey.lines.flatMap(({ sku, quantity }) => {
    const good = at.goods[sku];
    return good ? [{ sku: good.sku, quantity, unitPriceNgwee: good.priceNgwee }] : [];
  });
  const fee = deliveryFeeNgwee(0);
  const dropOff = { ...at.place, landmark: 'Blue gate behind the market' };
  const order = { orderId, shopId: at.shopId, lines, deliveryFeeNgwee: fee, dropOff };
  if (journey.vanishes === 'yes') {
    const reply = await me.ask(placeOrder, { body: order }, signal);
    if (reply.kind === 'answer') diary.placed.add(orderId);
    return;
  }
  if ((await tell(placeOrder, { body: order })).kind !== 'answer') return;
  diary.placed.add(orderId);
  diary.shopperOf.set(orderId, {
    handover: journey.handover,
    pin: async () => {
      const code = await me.ask(getHandoverCode, { params: { orderId } }, signal);
      return code.kind === 'answer' ? code.value.pin : undefined;
    },
  });
  if (journey.cancels === 'ordered') return cancel();

  const paymentId = randomUUID();
  const payment = { paymentId, orderId, msisdn: me.phone, amountNgwee: basketNgwee(lines) + fee };
  if ((await tell(startPayment, { body: payment })).kind !== 'answer') return;
  diary.payments.set(paymentId, orderId);
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(PROMPT_WITHIN_MS)]);
  const paying = answerPrompt(handset, me.phone, paymentId, journey.payer, inTime);
  if (journey.cancels === 'paying') await cancel();
  if (!(await paying)) return;

  let served = false;
  while (!signal.aborted) {
    await rest(LOOK_EVERY_MS, signal);
    const now = await look();
    if (!now) continue;
    if (isEnd(now.state) || (now.state === 'awaiting_payment' && now.openPaymentId === null)) return;
    if (now.state === 'paid' && journey.cancels === 'paid') {
      await cancel();
      return;
    }
    if (now.state === 'paid' && !served) {
      served = true;
      if (journey.staff !== 'ignore') await serve(at, orderId, journey.staff, signal);
    }
    if (now.state === 'on_the_way' && now.courierArrived && journey.handover === 'receipt') {
      const reply = await tell(confirmReceipt, { params: { orderId }, body: { received: true } });
      if (reply.kind === 'answer') diary.delivered.add(orderId);
    }
    if (journey.payer === 'ignore') return;
  }
}
