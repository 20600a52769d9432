import * as z from 'zod/mini';
import { Id, Instant } from '../ids/index.ts';
import { Ngwee } from '../money/index.ts';
import { Msisdn } from '../phone/index.ts';
import { Place } from '../places/index.ts';
import { ChangedLine, MissingLine, OrderLine, WantedLine } from './lines.ts';

export const Actor = z.enum(['shopper', 'shop', 'courier', 'operator', 'system']);
export type Actor = z.infer<typeof Actor>;

const Courier = z.object({ name: z.string(), phone: z.nullable(Msisdn) });

const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, data: S) =>
  z.object({ seq: z.int().check(z.gte(1)), at: Instant, by: Actor, type: z.literal(type), ...data });

/**
 * Everything that can happen to an order. `seq` counts 1, 2, 3 … without gaps within the order.
 * Money is in ngwee; `dropOff` is null for readers who have no need to know where the shopper lives.
 */
export const OrderEvent = z.discriminatedUnion('type', [
  event('placed', {
    orderId: Id,
    shopId: Id,
    shopName: z.string(),
    lines: z.array(z.object(WantedLine.shape)).check(z.minLength(1)),
    goodsNgwee: Ngwee,
    deliveryFeeNgwee: Ngwee,
    dropOff: z.nullable(Place),
    note: z.nullable(z.string()),
    shopperName: z.nullable(z.string()),
  }),
  // The shop has priced the lines again and given them their names.
  event('reserved', { payBy: Instant, lines: z.array(OrderLine) }),
  event('refused', {
    reason: z.enum(['price_moved', 'out_of_stock', 'shop_closed', 'product_unknown']),
    lines: z.array(ChangedLine),
  }),
  event('payment_started', { paymentId: Id, amountNgwee: Ngwee, msisdn: z.nullable(Msisdn) }),
  event('payment_attempt_failed', { paymentId: Id, reason: z.string() }),
  event('payment_failed', { reason: z.string() }),
  event('paid', { paymentId: Id, amountNgwee: Ngwee, acceptBy: Instant }),
  // The order goes on without a prompt: the courier takes this sum at the door.
  event('cash_agreed', { amountNgwee: Ngwee, acceptBy: Instant }),
  event('accepted', { readyInMinutes: z.nullable(z.int()) }),
  event('rejected', { reason: z.string() }),
  // Some of it turned out not to be there; the order goes on with the rest.
  event('items_struck', { strikeId: Id, lines: z.array(MissingLine).check(z.minLength(1)) }),
  event('ready', {}),
  event('location_asked', { deliveryId: Id, answerBy: Instant }),
  event('location_confirmed', { dropOff: z.nullable(Place), source: z.enum(['phone', 'checkout']) }),
  event('delivery_booked', { deliveryId: Id }),
  event('courier_assigned', { deliveryId: Id, courier: Courier }),
  event('courier_released', { deliveryId: Id, reason: z.nullable(z.string()) }),
  event('picked_up', { deliveryId: Id }),
  event('arrived', { deliveryId: Id }),
  event('delivered', { deliveryId: Id, proof: z.enum(['qr', 'pin', 'shopper']) }),
  event('delivery_failed', { reason: z.string() }),
  event('cancelled', { reason: z.nullable(z.string()) }),
  event('expired', {}),
  event('late_payment', { paymentId: Id, amountNgwee: Ngwee }),
  event('refund_sent', { refundId: Id, amountNgwee: Ngwee }),
  event('refund_failed', { refundId: Id, reason: z.string() }),
  event('refund_done', { refundId: Id, amountNgwee: Ngwee }),
]);
export type OrderEvent = z.infer<typeof OrderEvent>;
export type OrderEventType = OrderEvent['type'];
export type OrderEventOf<T extends OrderEventType> = Extract<OrderEvent, { type: T }>;

/** What an author says of an event before the gateway numbers and dates it. */
export type NewOrderEvent = OrderEvent extends infer E
  ? E extends OrderEvent
    ? Omit<E, 'seq' | 'at'>
    : never
  : never;
