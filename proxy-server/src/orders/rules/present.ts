import type { OrderEvent } from '@linka/contracts/orders';

/** Through whose eyes an order is seen. */
export type Viewer = 'shopper' | 'staff' | 'courier' | 'operator';

/**
 * An event as its reader may know it: where the shopper lives is for the shopper and the courier, which number paid
 * is for the shopper, how to call the courier is for those who wait for them.
 */
export function presentEvent(event: OrderEvent, viewer: Viewer): OrderEvent {
  const seesHome = viewer === 'shopper' || viewer === 'courier';
  switch (event.type) {
    case 'placed':
      return seesHome ? event : { ...event, dropOff: null };
    case 'location_confirmed':
      return seesHome ? event : { ...event, dropOff: null };
    case 'payment_started':
      return viewer === 'shopper' ? event : { ...event, msisdn: null };
    default:
      return event;
  }
}
