import { dueBackNgwee, type Order, type OrderEvent } from '@linka/contracts/orders';
import { journal, type Journal } from './journal.ts';

/** Who gets what of an order, as agreed with shops, couriers and providers. Shares are in hundredths of a per cent. */
export interface Terms {
  /** The platform's share of the goods; parts of a ngwee are the shop's. */
  readonly commissionBasisPoints: number;
  readonly deliveryFeeTo: 'courier' | 'platform';
  /** What a provider keeps of each payment. */
  readonly providerFeeBasisPoints: number;
}

interface Circumstances {
  readonly terms: Terms;
  /** In whose wallet the money of this event moved. */
  readonly provider: string;
  /** The account of the courier who has the job; null when none is known. */
  readonly courierId: string | null;
}

const share = (amountNgwee: number, basisPoints: number): number =>
  Math.floor((amountNgwee * basisPoints) / 10_000);

/**
 * What is booked for one event of an order: money that came in, money that is owed back, money that went back and, at
 * the door, who has earned it. An order's part of `shopper_receipts` is what is kept for it, zero from its end on; its
 * part of `refunds` is what is owed to the shopper and has not arrived.
 */
export function journalsOf(
  before: Order,
  after: Order,
  event: OrderEvent,
  { terms, provider, courierId }: Circumstances,
): Journal[] {
  const { id } = after;
  const owed = dueBackNgwee(after) - dueBackNgwee(before);
  return [
    ...moved(id, event, provider, terms),
    ...journal(`owed:${id}:${event.seq}`, id, ['shopper_receipts', owed], ['refunds', -owed]),
    ...(event.type === 'delivered'
      ? [...takenAtTheDoor(after, courierId), ...earned(after, courierId, terms)]
      : []),
  ];
}

/** What moved in a wallet. */
function moved(orderId: string, event: OrderEvent, provider: string, terms: Terms): Journal[] {
  const wallet = `wallet:${provider}` as const;
  switch (event.type) {
    case 'paid':
    case 'late_payment': {
      const fee = share(event.amountNgwee, terms.providerFeeBasisPoints);
      return journal(
        `payment:${event.paymentId}`,
        orderId,
        [wallet, event.amountNgwee - fee],
        ['provider_fees', fee],
        ['shopper_receipts', -event.amountNgwee],
      );
    }
    case 'refund_done':
      return journal(
        `refund:${event.refundId}`,
        orderId,
        ['refunds', event.amountNgwee],
        [wallet, -event.amountNgwee],
      );
    default:
      return [];
  }
}

/** Cash that the courier holds from now on, and owes until they hand it in. */
const takenAtTheDoor = ({ id, cashNgwee }: Order, courierId: string | null): Journal[] =>
  journal(
    `cash:${id}`,
    id,
    [`courier_cash:${courierId ?? 'unknown'}`, cashNgwee ?? 0],
    ['shopper_receipts', -(cashNgwee ?? 0)],
  );

/** At the door: the courier's or our delivery fee, our commission, and the rest for the shop. */
function earned(order: Order, courierId: string | null, terms: Terms): Journal[] {
  const kept = order.paidNgwee - dueBackNgwee(order);
  const delivery = Math.min(order.deliveryFeeNgwee, kept);
  const commission = share(kept - delivery, terms.commissionBasisPoints);
  // A courier whom we do not know by account is paid by the company, out of what we keep for it.
  const carrier =
    terms.deliveryFeeTo === 'courier' && courierId !== null
      ? (`courier:${courierId}` as const)
      : 'delivery_fee';
  return journal(
    `delivered:${order.id}`,
    order.id,
    ['shopper_receipts', kept],
    [carrier, -delivery],
    ['platform_fee', -commission],
    [`shop_payable:${order.shopId}`, -(kept - delivery - commission)],
  );
}
