import { randomUUID } from 'node:crypto';
import { foldOrder, type OrderEvent } from '@linka/contracts/orders';
import { nextEvent } from '../../../../contracts/src/testing/order-walk.ts';
import { DeliveriesStore } from '../../deliveries/store.ts';
import { OrdersStore } from '../../orders/store.ts';
import { passFor } from '../../payment-page/pass.ts';
import { PaymentsStore } from '../../payments/store.ts';
import type { ShopRow } from '../../shops/shop-row.ts';
import { aPhone, buildAccount, buildShop, signedIn } from '../builders.ts';
import type { TestGateway } from '../gateway.ts';
import { buildPerson, type Someone } from '../people.ts';

/** A shop, an order on its way from it, and everybody who has to do with them. */
export interface Side {
  readonly shop: ShopRow;
  readonly orderId: string;
  readonly paymentId: string;
  readonly deliveryId: string;
  readonly pass: string;
  readonly refreshToken: string;
  readonly shopper: Someone;
  readonly courier: Someone;
  readonly staff: Someone;
  readonly owner: Someone;
}

const onTheWay = [
  'placed',
  'reserved',
  'payment_started',
  'paid',
  'accepted',
  'ready',
  'location_asked',
  'location_confirmed',
  'delivery_booked',
  'courier_assigned',
  'picked_up',
] as const satisfies readonly OrderEvent['type'][];

/** Builds one side. Its shop's server is `url`, where nobody answers. */
export async function buildSide(gateway: TestGateway, url: string): Promise<Side> {
  const { deps } = gateway;
  const { db } = deps;
  const ownerPhone = aPhone();
  const shop = await buildShop(db, { ownerId: (await buildAccount(db, ownerPhone)).id, url });
  const [shopper, courier, staff, owner] = await Promise.all([
    buildPerson(deps),
    buildPerson(deps, { roles: ['courier'] }),
    buildPerson(deps, { shopId: shop.id }),
    buildPerson(deps, { phone: ownerPhone }),
  ]);
  const order = await buildOrder(deps, shop.id, shopper, courier);
  const { refreshToken } = await signedIn(gateway);
  return {
    ...order,
    shop,
    pass: passFor(deps.secrets, order.orderId),
    refreshToken,
    shopper,
    courier,
    staff,
    owner,
  };
}

async function buildOrder(
  { db, clock }: Pick<TestGateway['deps'], 'db' | 'clock'>,
  shopId: string,
  shopper: Someone,
  courier: Someone,
) {
  const [orderId, paymentId, deliveryId] = [randomUUID(), randomUUID(), randomUUID()];
  const events: OrderEvent[] = [];
  for (const type of onTheWay) {
    const before = events.length > 0 ? foldOrder(events) : undefined;
    const event = nextEvent(type, before);
    events.push({
      ...event,
      ...(event.type === 'placed' && { orderId, shopId }),
      ...('deliveryId' in event && { deliveryId }),
      ...('paymentId' in event && { paymentId }),
    });
  }
  const order = foldOrder(events);
  const orders = new OrdersStore(db);
  await orders.insert(order, shopper.accountId, 'sent by another phone', undefined);
  await orders.append(order, events, undefined);
  const { phone: msisdn, accountId: shopperId } = shopper;
  await new PaymentsStore(db).insert(
    { paymentId, orderId, shopperId, provider: 'mtn', amountNgwee: order.totalNgwee, msisdn },
    clock.now(),
  );
  await new DeliveriesStore(db).insert(deliveryId, orderId, clock.now());
  await db.none(
    "UPDATE deliveries SET state = 'picked_up', courier_phone = $<phone> WHERE id = $<deliveryId>",
    { phone: courier.phone, deliveryId },
  );
  return { orderId, paymentId, deliveryId };
}
