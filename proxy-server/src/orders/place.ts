import { createHash } from 'node:crypto';
import { basketNgwee } from '@linka/contracts/money';
import {
  foldOrder,
  stillMeant,
  type NewOrderEvent,
  type Order,
  type OrderEvent,
  type PaymentForm,
  type PlaceOrderBody,
} from '@linka/contracts/orders';
import { ok, refuse, type Refusal, type Result } from '@linka/contracts/problems';
import { shopOrder } from '@linka/contracts/shop-api';
import type { ShopServers } from '../shops/servers.ts';
import { ShopsStore } from '../shops/store.ts';
import { beginOrder, moveOrder, step, type Moved, type Movers } from './move.ts';
import { boundedPayBy, checkPlacing, confirms } from './rules/placing.ts';
import { OrdersStore } from './store.ts';

interface Shopper {
  readonly accountId: string;
  readonly name: string | null;
}

export interface Placed {
  readonly orderId: string;
  readonly events: readonly OrderEvent[];
  readonly paymentForm: PaymentForm;
}

type Placers = Movers & { readonly shopServers: ShopServers };

/**
 * Places an order: commits it, relays it to the shop, records what the shop answers. Sending the same order again is
 * harmless: it goes on from where it stopped. Refuses what was decided too long ago (`decision_too_old`); else as the
 * shop does (`price_moved`, `out_of_stock`, …), or with `shop_unreachable`, after which the phone sends it again.
 */
export async function placeOrder(
  deps: Placers,
  shopper: Shopper,
  { sealed, ...body }: PlaceOrderBody,
  requestId: string,
): Promise<Result<Placed>> {
  const contentSha256 = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  const known = await new OrdersStore(deps.db).parties(body.orderId);
  if (known && (known.shopperId !== shopper.accountId || known.contentSha256 !== contentSha256))
    return refuse('id_reused');
  if (!known) {
    if (!stillMeant(sealed, deps.clock.now().getTime())) return refuse('decision_too_old');
    const shop = await new ShopsStore(deps.db).verified(body.shopId);
    if (!shop) return refuse('shop_unknown');
    const checked = checkPlacing(shop, body, deps.clock.now());
    if (!checked.ok) return checked;
    const first = await beginOrder(
      deps,
      placedEvent(shop.name, shopper, body),
      shopper.accountId,
      contentSha256,
    );
    // Two first attempts at once: the other one won the id, so look again.
    if (!first) return placeOrder(deps, shopper, body, requestId);
  }
  const order = foldOrder(await new OrdersStore(deps.db).events(body.orderId));
  return order.state === 'placed' ? relay(deps, order, requestId) : answerAgain(deps, order);
}

const placedEvent = (
  shopName: string,
  shopper: Shopper,
  body: PlaceOrderBody,
): Extract<NewOrderEvent, { type: 'placed' }> => ({
  type: 'placed',
  by: 'shopper',
  orderId: body.orderId,
  shopId: body.shopId,
  shopName,
  shopperName: shopper.name,
  lines: body.lines,
  goodsNgwee: basketNgwee(body.lines),
  deliveryFeeNgwee: body.deliveryFeeNgwee,
  dropOff: body.dropOff,
  note: body.note ?? null,
});

/** The shop's own words for "no", as an event; undefined when it has not decided. */
function refusedEvent({ id, extra }: Refusal): NewOrderEvent | undefined {
  if (id !== 'price_moved' && id !== 'out_of_stock' && id !== 'product_unknown' && id !== 'shop_closed')
    return undefined;
  const lines = Array.isArray(extra.lines)
    ? (extra.lines as Extract<NewOrderEvent, { type: 'refused' }>['lines'])
    : [];
  return { type: 'refused', by: 'shop', reason: id, lines };
}

async function relay(deps: Placers, order: Order, requestId: string): Promise<Result<Placed>> {
  const { id: orderId, lines, deliveryFeeNgwee, note, shopperName, placedAt } = order;
  const wanted = lines.map(({ sku, quantity, unitPriceNgwee }) => ({ sku, quantity, unitPriceNgwee }));
  const body = { orderId, lines: wanted, deliveryFeeNgwee, note, shopperName, placedAt };
  const answer = await deps.shopServers.call(order.shopId, shopOrder, { body, requestId });
  if (!answer.ok) {
    const refused = refusedEvent(answer);
    if (refused)
      await moveOrder(
        deps,
        orderId,
        step(refused, now => now.state !== 'placed'),
      );
    return answer;
  }
  if (!confirms(answer.value, order))
    return refuse('bad_answer', 'The shop confirmed another order than it was asked for.');
  const { lines: priced } = answer.value;
  const payBy = boundedPayBy(answer.value.payBy, deps.clock.now());
  const moved = await moveOrder(
    deps,
    orderId,
    // Two relays of one order may answer at once, and the second find it paid already.
    step({ type: 'reserved', by: 'shop', payBy, lines: priced }, now => now.payBy !== null),
  );
  return moved.ok ? ok(placedAnswer(moved.value)) : moved;
}

/** The order went on while its answer was lost: say again what was said. */
async function answerAgain(deps: Placers, order: Order): Promise<Result<Placed>> {
  const events = await new OrdersStore(deps.db).events(order.id);
  const refused = events.find(event => event.type === 'refused');
  if (refused) return refuse(refused.reason, undefined, { lines: refused.lines });
  return order.payBy === null
    ? refuse('order_moved_on', undefined, { state: order.state })
    : ok(placedAnswer({ order, events }));
}

const placedAnswer = ({ order, events }: Moved): Placed => ({
  orderId: order.id,
  events,
  paymentForm: paymentFormOf(order),
});

/** The form for an order that the shop has confirmed; it holds what the shop answered. */
export const paymentFormOf = (order: Order): PaymentForm => ({
  orderId: order.id,
  shopName: order.shopName,
  lines: [...order.lines],
  goodsNgwee: order.goodsNgwee,
  deliveryFeeNgwee: order.deliveryFeeNgwee,
  totalNgwee: order.totalNgwee,
  currency: 'ZMW',
  payBy: order.payBy ?? order.placedAt,
  methods: ['mtn_momo'],
});
