import { canHappen, foldOrder, unitsOf } from '@linka/contracts/orders';
import { ok } from '@linka/contracts/problems';
import { AccountsStore } from '../auth/store.ts';
import { backOff, type Handler, type JobData } from '../jobs/index.ts';
import { moveOrder, type Movers } from '../orders/move.ts';
import { OrdersStore } from '../orders/store.ts';
import { recordAttempt } from '../platform/relay-log.ts';
import type { Log } from '../platform/log.ts';
import { ShopsStore } from '../shops/store.ts';
import { buyerOf } from './rules/present-job.ts';
import { DeliveriesStore } from './store.ts';
import type { DeliverySystem } from './system.ts';
import { takeNews } from './take-news.ts';

interface Needs extends Movers {
  readonly deliverySystem: DeliverySystem;
  readonly publicUrl: string;
  readonly log: Log;
}

/** Books a courier once the place is known. The delivery's id was made by the shop, so booking twice is one booking. */
export const bookCourier =
  (deps: Needs): Handler<JobData['book-delivery']> =>
  async ({ orderId, attempt }) => {
    const { db, clock } = deps;
    const order = foldOrder(await new OrdersStore(db).events(orderId));
    const parties = await new OrdersStore(db).parties(orderId);
    if (order.state !== 'ready' || order.deliveryId === null || order.dropOff === null || !parties)
      return undefined;
    const [shop, shopper] = await Promise.all([
      new ShopsStore(db).byId(parties.shopId),
      new AccountsStore(db).byId(parties.shopperId),
    ]);
    if (!shop || !shopper) return undefined;
    const booked = await deps.deliverySystem.book({
      deliveryId: order.deliveryId,
      orderId,
      pickup: {
        name: shop.name,
        phone: shop.phone,
        place: { lat: shop.lat, lng: shop.lng, landmark: shop.area },
      },
      dropOff: { name: shopper.name ?? buyerOf(orderId), phone: shopper.phone, place: order.dropOff },
      feeNgwee: order.deliveryFeeNgwee,
      items: unitsOf(order.lines),
      note: order.note,
      webhookUrl: `${deps.publicUrl}/delivery/webhook`,
    });
    await recordAttempt(db, 'delivery', orderId, clock.now(), booked.ok ? 'ok' : booked.id);
    if (!booked.ok) return { againInSeconds: backOff(attempt) };
    const { deliveryId } = booked.value;
    await moveOrder(deps, orderId, async (now, t) => {
      const fresh = await new DeliveriesStore(t).booked(deliveryId, clock.now());
      return ok(
        fresh && canHappen(now, 'delivery_booked')
          ? [{ type: 'delivery_booked', by: 'system', deliveryId }]
          : [],
      );
    });
    await takeNews(deps, { ...booked.value, reason: null });
    return undefined;
  };

/** Tells the company what only we know: the handover was proved, or the delivery is called off. */
export const tellCompany =
  (deps: Needs, what: 'delivered' | 'cancel'): Handler<JobData['hand-over']> =>
  async ({ orderId, attempt }) => {
    const delivery = await new DeliveriesStore(deps.db).byOrder(orderId);
    // Booked or not as far as we know: the answer to a booking may have been lost, and the company knows best.
    if (!delivery) return undefined;
    const { deliveryId, courierPhone } = delivery;
    // One such step a delivery, so the delivery's own id serves as the step's.
    const told = await deps.deliverySystem.report({
      stepId: deliveryId,
      deliveryId,
      courierPhone,
      step: what,
      at: deps.clock.now().toISOString(),
    });
    await recordAttempt(deps.db, 'delivery', orderId, deps.clock.now(), told.ok ? 'ok' : told.id);
    if (told.ok) await takeNews(deps, { ...told.value, reason: null });
    // The company has moved on by itself: there is nothing left to tell it.
    return told.ok || told.id === 'order_moved_on' || told.id === 'delivery_unknown'
      ? undefined
      : { againInSeconds: backOff(attempt) };
  };

/** Learns who works as a courier, so that these people get the courier's view when they sign in. */
export async function learnCouriers({ db, clock, deliverySystem, log }: Needs): Promise<void> {
  const answer = await deliverySystem.couriers();
  if (!answer.ok) {
    log.warn({ reason: answer.id }, 'the list of couriers could not be read');
    return;
  }
  await new AccountsStore(db).learnCouriers(answer.value.couriers, clock.now());
}
