import type { DeliveryNews, DeliveryState } from '@linka/contracts/deliveries';
import type { BookDeliveryBody, Delivery } from '@linka/contracts/delivery-api';
import type { Place } from '@linka/contracts/places';

/** A delivery as the company keeps it. */
export interface Job {
  readonly booking: BookDeliveryBody;
  readonly state: DeliveryState;
  /** Of the newest news; 0 when nothing has been told yet. */
  readonly sequence: number;
  /** Who is asked, or who has accepted. */
  readonly courier: DeliveryNews['courier'];
  readonly place: Place | null;
  readonly offeredUntil: string | null;
  /** By the company's clock, whatever the couriers' clocks say. */
  readonly updatedAt: string;
  /** Couriers who let the offer pass, and the instant before which they are not asked again. */
  readonly passed: ReadonlyMap<string, string>;
}

/** What the gateway is shown. */
export const present = (job: Job): Delivery => ({
  deliveryId: job.booking.deliveryId,
  orderId: job.booking.orderId,
  state: job.state,
  sequence: job.sequence,
  courier: job.courier,
  place: job.place,
  offeredUntil: job.offeredUntil,
  updatedAt: job.updatedAt,
});
