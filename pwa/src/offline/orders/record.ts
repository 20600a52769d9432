import { basketNgwee } from '@linka/contracts/money';
import {
  applyEvent,
  canHappen,
  type Order,
  type OrderEvent,
  type OrderLine,
  type PlaceOrderBody,
} from '@linka/contracts/orders';
import type { PaymentMethod } from '@linka/contracts/payments';

/** An order the shopper has decided on and the gateway may not know yet. */
export interface Draft {
  readonly body: PlaceOrderBody;
  readonly shopName: string;
  readonly lines: readonly OrderLine[];
  readonly paymentId: string;
  /** Drafts from before there was a choice have none: MTN. */
  readonly method?: PaymentMethod;
  readonly msisdn: string;
  readonly accountId: string;
  /** A picture of the place, as a data URL; it does not leave this phone. */
  readonly photo?: string | null;
  /** ISO instant by this phone. */
  readonly sealedAt: string;
}

/** An order on this phone: the events it has heard of without a gap, and the draft it began as, if it began here. */
export interface OrderRecord {
  readonly orderId: string;
  readonly events: readonly OrderEvent[];
  readonly draft: Draft | null;
}

/** What was known and what was heard, as one history from 1 without a gap; later pieces wait to be asked for. */
export function mergeEvents(
  known: readonly OrderEvent[],
  heard: readonly OrderEvent[],
): readonly OrderEvent[] {
  const bySeq = new Map([...heard, ...known].map(event => [event.seq, event]));
  const merged: OrderEvent[] = [];
  for (let next = bySeq.get(1); next !== undefined; next = bySeq.get(merged.length + 1)) merged.push(next);
  return merged;
}

/** `seq` of the newest event known; 0 for an order the gateway has not taken yet. */
export const versionOf = (record: OrderRecord | undefined): number => record?.events.at(-1)?.seq ?? 0;

/**
 * The order as it is known here. A sealed draft reads as an order that was placed when it was sealed; it also knows
 * the goods by name, which the gateway does only once the shop has answered.
 */
export function orderOf({ orderId, events, draft }: OrderRecord): Order | undefined {
  const history = events.length > 0 || draft === null ? events : [placed(orderId, draft)];
  const order = history.reduce<Order | undefined>(advance, undefined);
  if (order === undefined) return undefined;
  return order.state === 'placed' && draft !== null ? { ...order, lines: draft.lines } : order;
}

/** A history this build cannot follow to its end is shown as far as it can. */
const advance = (order: Order | undefined, event: OrderEvent): Order | undefined => {
  if (order === undefined) return event.type === 'placed' ? applyEvent(undefined, event) : undefined;
  const follows = event.seq === order.version + 1 && canHappen(order, event.type);
  return follows ? applyEvent(order, event) : order;
};

const placed = (orderId: string, { body, shopName, sealedAt }: Draft): OrderEvent => ({
  seq: 1,
  at: sealedAt,
  by: 'shopper',
  type: 'placed',
  orderId,
  shopId: body.shopId,
  shopName,
  lines: body.lines,
  goodsNgwee: basketNgwee(body.lines),
  deliveryFeeNgwee: body.deliveryFeeNgwee,
  dropOff: body.dropOff,
  note: body.note ?? null,
  shopperName: null,
});
