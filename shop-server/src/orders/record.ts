import type { ChangedLine, Order, OrderLine, OrderState } from '@linka/contracts/orders';

/** Why the shop could not serve an order as it was wanted, in the words of the problem catalogue. */
export interface OrderRefusal {
  readonly id: 'product_unknown' | 'out_of_stock' | 'price_moved';
  readonly lines: readonly ChangedLine[];
}

type Decision =
  | { readonly type: 'accepted'; readonly readyInMinutes: number | null }
  | { readonly type: 'rejected'; readonly reason: string };

/**
 * An order in the shop's own records, one document. It is written first, as an intent, and what follows from it
 * (units set aside or put back, a courier asked for) is carried out afterwards; `settled` says whether it has been.
 */
export interface ShopRecord {
  readonly orderId: string;
  /** Counts the changes of this record; two writers at once cannot both win. */
  readonly revision: number;
  readonly settled: boolean;
  /** Did POST /order ask for these lines? Otherwise only the gateway's events have told of them. */
  readonly asked: boolean;
  /** As ordered, also when some of it was struck later. */
  readonly lines: readonly OrderLine[];
  readonly deliveryFeeNgwee: number;
  readonly note: string | null;
  readonly shopperName: string | null;
  readonly placedAt: string;
  readonly refusal: OrderRefusal | null;
  /** Until when the units are kept without payment; null while they are not yet set aside. */
  readonly payBy: string | null;
  /** The shop gave the units back by itself: payBy and the grace had passed, and no payment was under way. */
  readonly lapsed: boolean;
  /** The order's life as the gateway told it. */
  readonly told: Order | null;
  /** The goods are no longer in the shop. */
  readonly leftShop: boolean;
  readonly decision: Decision | null;
  /** Which courier was asked for, under an id made before the first attempt. */
  readonly delivery: {
    readonly deliveryId: string;
    readonly readyAt: string;
    readonly requestId: string;
  } | null;
  /** Goods of a paid order that were no longer there to be set aside. */
  readonly short: readonly string[];
  /** What all of the above comes to. */
  readonly state: OrderState;
}
