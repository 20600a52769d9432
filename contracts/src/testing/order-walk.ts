import fc from 'fast-check';
import {
  OrderEvent,
  applyEvent,
  canHappen,
  foldOrder,
  isEnd,
  lifeCycle,
  owedNgwee,
  unitsOf,
  type Order,
  type OrderEventType,
  type OrderState,
} from '../orders/index.ts';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const wanted = [
  { sku: 'maize-meal-10', quantity: 1, unitPriceNgwee: 10_000 },
  { sku: 'cooking-oil-1', quantity: 3, unitPriceNgwee: 4_000 },
];
const later = '2026-03-02T09:00:00.000Z';
const courier = { name: 'Mutale Banda', phone: '+260966000001' };
const place = { lat: -15.4, lng: 28.3 };

/** Some units of a line of the order, but never all that is left of it. */
function missingOf(order: Order | undefined, choice: number): { sku: string; quantity: number }[] {
  const lines = order?.lines ?? wanted;
  const line = lines[choice % lines.length] ?? wanted[0];
  const most = Math.min(line?.quantity ?? 1, Math.max(1, unitsOf(lines) - 1));
  return [{ sku: line?.sku ?? 'maize-meal-10', quantity: 1 + (choice % most) }];
}

/** What an honest gateway writes into an event of this type; `amount` is whatever MoMo said arrived. */
const details = (type: OrderEventType, order: Order | undefined, amount: number): object => {
  const owed = order ? owedNgwee(order) : 0;
  const known: Readonly<Record<OrderEventType, object>> = {
    placed: {
      orderId: uuid(1),
      shopId: uuid(2),
      shopName: 'Kabwata Fresh',
      lines: wanted,
      goodsNgwee: 22_000,
      deliveryFeeNgwee: 1500,
      dropOff: place,
      note: null,
      shopperName: null,
    },
    reserved: { payBy: later, lines: wanted.map(line => ({ ...line, name: `Name of ${line.sku}` })) },
    refused: { reason: 'shop_closed', lines: [] },
    payment_started: { paymentId: uuid(3), amountNgwee: 23_500, msisdn: '+260966123456' },
    payment_attempt_failed: { paymentId: uuid(3), reason: 'EXPIRED' },
    payment_failed: { reason: 'NOT_ENOUGH_FUNDS' },
    paid: { paymentId: uuid(3), amountNgwee: amount, acceptBy: later },
    cash_agreed: { amountNgwee: order?.totalNgwee ?? amount, acceptBy: later },
    accepted: { readyInMinutes: 20 },
    rejected: { reason: 'no power' },
    items_struck: { strikeId: uuid(7), lines: missingOf(order, amount) },
    ready: {},
    location_asked: { deliveryId: uuid(4), answerBy: later },
    location_confirmed: { dropOff: place, source: 'phone' },
    delivery_booked: { deliveryId: uuid(4) },
    courier_assigned: { deliveryId: uuid(4), courier },
    courier_released: { deliveryId: uuid(4), reason: null },
    picked_up: { deliveryId: uuid(4) },
    arrived: { deliveryId: uuid(4) },
    delivered: { deliveryId: uuid(4), proof: 'pin' },
    delivery_failed: { reason: 'nobody at home' },
    cancelled: { reason: null },
    expired: {},
    late_payment: { paymentId: uuid(5), amountNgwee: amount },
    refund_sent: { refundId: uuid(6), amountNgwee: owed },
    refund_failed: { refundId: uuid(6), reason: 'PAYEE_NOT_FOUND' },
    // A part may come back first: what is left stays owed.
    refund_done: { refundId: uuid(6), amountNgwee: Math.min(owed, amount) },
  };
  return known[type];
};

/** The next event of this type for this order, well formed whether or not it can happen. */
export const nextEvent = (type: OrderEventType, order: Order | undefined, amount = 23_500): OrderEvent => {
  const seq = (order?.version ?? 0) + 1;
  const at = new Date(Date.UTC(2026, 2, 2, 8) + seq * 1000).toISOString();
  return OrderEvent.parse({ seq, at, by: 'system', type, ...details(type, order, amount) });
};

/** Every event type, as the schema lists them. */
export const eventTypes: readonly OrderEventType[] = OrderEvent.def.options.flatMap(
  option => option.shape.type.def.values,
);

/** The events that can happen to an order in this state. */
export const moves = (state: OrderState): readonly (readonly [OrderEventType, OrderState])[] =>
  Object.entries(lifeCycle[state]) as [OrderEventType, OrderState][];

/** Any legal history: at each step one of the events that can happen, as long as there is one. */
export const legalWalk: fc.Arbitrary<readonly OrderEvent[]> = fc
  .array(fc.record({ choice: fc.nat(), amount: fc.integer({ min: 1, max: 50_000 }) }), {
    maxLength: 40,
    size: 'max',
  })
  .map(steps => {
    const walk = [nextEvent('placed', undefined)];
    let order = foldOrder(walk);
    for (const { choice, amount } of steps) {
      const possible = moves(order.state).filter(([type]) => canHappen(order, type));
      // Moves that go on are tried more often than moves that end it: else few walks would get to the door.
      const goingOn = possible.filter(([, next]) => !isEnd(next) && next !== order.state);
      const weighted = [...possible, ...goingOn, ...goingOn, ...goingOn];
      const [type] = weighted[choice % weighted.length] ?? [];
      if (type === undefined) break;
      const event = nextEvent(type, order, amount);
      walk.push(event);
      order = applyEvent(order, event);
    }
    return walk;
  });
