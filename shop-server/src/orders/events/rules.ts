import { applyEvent, asOrdered, type Order, type OrderEvent } from '@linka/contracts/orders';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { ShopRecord } from '../record.ts';
import { revise } from '../rules/state.ts';

/** An order the shop first hears of through the gateway's events: nobody has asked the shop for its goods. */
const fromEvents = (told: Order): ShopRecord => ({
  orderId: told.id,
  revision: 0,
  settled: false,
  asked: false,
  lines: asOrdered(told),
  deliveryFeeNgwee: told.deliveryFeeNgwee,
  note: told.note,
  shopperName: told.shopperName,
  placedAt: told.placedAt,
  refusal: null,
  payBy: null,
  lapsed: false,
  told: null,
  leftShop: false,
  decision: null,
  delivery: null,
  short: [],
  state: 'placed',
});

interface Whose {
  readonly orderId: string;
  readonly shopId: string;
}

/** Folds events the shop does not know yet; a shop has no need to know where the shopper lives. */
function fold(known: Order | null, fresh: readonly OrderEvent[], whose: Whose): Result<Order> {
  try {
    const told = fresh.reduce<Order | undefined>(applyEvent, known ?? undefined);
    if (told?.id === whose.orderId && told.shopId === whose.shopId) return ok({ ...told, dropOff: null });
    return refuse('bad_request', 'These events are of another order or another shop.');
  } catch (error) {
    return refuse('bad_request', `These events cannot happen: ${String(error)}`);
  }
}

/**
 * PUT /orders/:orderId/events, decided: known events are passed over, the others are folded in order; a gap is
 * refused with the version the shop has.
 */
export function takeEvents(
  record: ShopRecord | null,
  events: readonly OrderEvent[],
  whose: Whose,
): Result<ShopRecord> {
  const known = record?.told ?? null;
  const have = known?.version ?? 0;
  const fresh = events.filter(event => event.seq > have);
  if (fresh.some((event, index) => event.seq !== have + 1 + index)) {
    return refuse('gap_in_events', undefined, { have });
  }
  if (record && fresh.length === 0) return ok(record);
  const told = fold(known, fresh, whose);
  if (!told.ok) return told;
  const left = fresh.some(event => event.type === 'picked_up' || event.type === 'delivered');
  const before = record ?? fromEvents(told.value);
  return ok(
    revise(before, {
      told: told.value,
      leftShop: before.leftShop || left,
      // What the shop priced itself stands; otherwise the gateway's words are the only ones.
      lines: before.asked ? before.lines : asOrdered(told.value),
    }),
  );
}
