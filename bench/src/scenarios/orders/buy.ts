import { randomUUID } from 'node:crypto';
import { pathOf, type AnswerOf, type Endpoint, type SentBody } from '@linka/contracts/http';
import { basketNgwee } from '@linka/contracts/money';
import { deliveryFeeNgwee, placeOrder, streamOrder, type WantedLine } from '@linka/contracts/orders';
import { startPayment } from '@linka/contracts/payments';
import { goods } from '../../system/goods.ts';
import { SHOP, type Market } from '../../system/market.ts';
import type { Shopper } from './shoppers.ts';

const LINES = 3;
const LONGEST_MS = 30_000;
const DROP_OFF = { lat: SHOP.lat + 0.005, lng: SHOP.lng, landmark: 'Blue gate behind the market' };

/** One purchase as the app makes it: place, pay, and watch the order's stream until it is paid. */
export async function buy(market: Market, shopper: Shopper, n: number): Promise<void> {
  const lines = basket(n);
  const fee = deliveryFeeNgwee(0);
  const orderId = randomUUID();
  const order = { orderId, shopId: market.shopId, lines, deliveryFeeNgwee: fee, dropOff: DROP_OFF };
  await post(market, shopper, placeOrder, order);
  const amountNgwee = basketNgwee(lines) + fee;
  await post(market, shopper, startPayment, {
    ...{ paymentId: randomUUID(), orderId, msisdn: shopper.phone, amountNgwee },
  });
  await untilPaid(market, shopper, orderId);
}

/** Three products of the fifty, another three each time. */
const basket = (n: number): WantedLine[] =>
  Array.from({ length: LINES }, (_, i) => {
    const variant = goods[(n * LINES + i) % goods.length]?.variants[0];
    if (!variant) throw new Error('an empty shelf');
    return { sku: variant.sku, quantity: 1 + i, unitPriceNgwee: variant.priceNgwee };
  });

async function post<E extends Endpoint>(
  { gateway }: Market,
  shopper: Shopper,
  endpoint: E,
  body: SentBody<E>,
): Promise<AnswerOf<E>> {
  const response = await shopper.fetch(gateway.url + endpoint.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${shopper.token}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(LONGEST_MS),
  });
  const answer: unknown = await response.json();
  if (response.status !== endpoint.status)
    throw new Error(`${endpoint.id}: ${response.status} ${JSON.stringify(answer)}`);
  return answer as AnswerOf<E>;
}

async function untilPaid({ gateway }: Market, shopper: Shopper, orderId: string): Promise<void> {
  const enough = new AbortController();
  const response = await shopper.fetch(gateway.url + pathOf(streamOrder.path, { orderId }), {
    headers: { authorization: `Bearer ${shopper.token}` },
    signal: AbortSignal.any([enough.signal, AbortSignal.timeout(LONGEST_MS)]),
  });
  if (!response.ok || !response.body)
    throw new Error(`no stream: ${response.status} ${await response.text()}`);
  const words = new TextDecoder();
  let told = '';
  for await (const chunk of response.body) {
    told += words.decode(chunk as Uint8Array, { stream: true });
    if (/"type":"payment(_attempt)?_failed"/.test(told)) throw new Error(`a payment failed: ${told}`);
    if (told.includes('"type":"paid"')) break;
  }
  enough.abort();
}
