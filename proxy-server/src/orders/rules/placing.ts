import { openAt, type OpeningHours } from '@linka/contracts/hours';
import { formatKwacha } from '@linka/contracts/money';
import { deliveryFeeNgwee, type Order, type PaymentForm, type PlaceOrderBody } from '@linka/contracts/orders';
import { MAX_RADIUS_METRES, metresBetween, type LatLng } from '@linka/contracts/places';
import { ok, refuse, type Result } from '@linka/contracts/problems';

interface Shop extends LatLng {
  readonly name: string;
  readonly hours: OpeningHours;
}

/** A shop delivers within 10 km (architecture document), when the order is placed and when the place is asked again. */
export const isWithinReach = (shop: LatLng, dropOff: LatLng): boolean =>
  metresBetween(shop, dropOff) <= MAX_RADIUS_METRES;

/** What the gateway itself decides of a new order: is the shop open, is the place near, is the fee right. */
export function checkPlacing(shop: Shop, body: PlaceOrderBody, now: Date): Result<null> {
  if (!openAt(shop.hours, now))
    return refuse('shop_closed', `${shop.name} is closed now. Your cart is kept; order when it is open.`);
  const metres = metresBetween(shop, body.dropOff);
  if (!isWithinReach(shop, body.dropOff)) return refuse('too_far', undefined, { metres: Math.round(metres) });
  const fee = deliveryFeeNgwee(metres);
  if (fee !== body.deliveryFeeNgwee) {
    return refuse('price_moved', `Delivery to this place costs ${formatKwacha(fee)}.`, {
      deliveryFeeNgwee: fee,
      lines: [],
    });
  }
  return ok(null);
}

/** Did the shop confirm the very order it was asked for? A shop cannot put another price under the shopper's yes. */
export const confirms = (form: PaymentForm, order: Order): boolean =>
  form.orderId === order.id &&
  form.totalNgwee === order.totalNgwee &&
  form.lines.length === order.lines.length &&
  order.lines.every(wanted =>
    form.lines.some(
      ({ sku, quantity, unitPriceNgwee }) =>
        sku === wanted.sku && quantity === wanted.quantity && unitPriceNgwee === wanted.unitPriceNgwee,
    ),
  );

/** No shop's server holds goods for longer (its HOLD_MINUTES goes up to 240). */
const LONGEST_HOLD_MS = 240 * 60_000;

/** The end of the hold as the shop says, but never so late that an order nobody pays for would stay open for ever. */
export const boundedPayBy = (payBy: string, now: Date): string => {
  const latest = now.getTime() + LONGEST_HOLD_MS;
  return Date.parse(payBy) > latest ? new Date(latest).toISOString() : payBy;
};
