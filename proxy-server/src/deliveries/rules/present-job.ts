import type { CourierJob } from '@linka/contracts/deliveries';
import type { Order } from '@linka/contracts/orders';
import { metresBetween } from '@linka/contracts/places';
import type { JobRow } from '../store.ts';

/** Whom to ask for at the door when somebody gave no name: both sides see the end of the order's number. */
export const buyerOf = (orderId: string): string => `Buyer of order ${orderId.slice(-4).toUpperCase()}`;

/** Until a courier has accepted, they see how far and for how much, not who and where. */
export function presentJob(row: JobRow, order: Order): CourierJob {
  const { dropOff } = order;
  const accepted = row.state !== 'offered' && row.state !== 'searching';
  const shop = { lat: row.shopLat, lng: row.shopLng };
  return {
    deliveryId: row.deliveryId,
    orderId: row.orderId,
    // The company may not have heard of the handover yet; the courier has proved it.
    state: order.state === 'delivered' ? 'delivered' : row.state,
    pickup: { name: row.shopName, phone: row.shopPhone, place: { ...shop, landmark: row.shopArea } },
    dropOff: accepted
      ? { name: row.shopperName ?? buyerOf(row.orderId), phone: row.shopperPhone, place: dropOff }
      : { name: buyerOf(row.orderId), phone: null, place: null },
    metres: dropOff ? Math.round(metresBetween(shop, dropOff)) : 0,
    feeNgwee: order.deliveryFeeNgwee,
    cashNgwee: order.cashNgwee,
    items: row.items,
    note: accepted ? order.note : null,
    offeredUntil: row.offeredUntil?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
  };
}
