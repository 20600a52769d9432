import { getOrder, listOrders, type OrderEvent } from '@linka/contracts/orders';
import { getShop } from '@linka/contracts/shops';
import { fakeGateway, on } from '../../../testing/fake-gateway.ts';
import { firstEvents } from '../../../testing/orders.ts';
import { shop } from '../../../testing/shop.ts';
import { account, idOf, makeWorld, session, type World } from '../../../testing/world.ts';

export const orderId = idOf(1);
const paymentId = idOf(2);

/** A paid order: two events of placing, then the money. The clock of the tests stands at 08:00, the shop has until 08:15. */
export const paid: readonly OrderEvent[] = [
  ...firstEvents(orderId),
  {
    seq: 3,
    at: '2026-11-23T08:00:00Z',
    by: 'shopper',
    type: 'payment_started',
    paymentId,
    amountNgwee: 20_000,
    msisdn: null,
  },
  {
    seq: 4,
    at: '2026-11-23T08:00:00Z',
    by: 'system',
    type: 'paid',
    paymentId,
    amountNgwee: 20_000,
    acceptBy: '2026-11-23T08:15:00Z',
  },
];

export const accepted: OrderEvent = {
  seq: 5,
  at: '2026-11-23T08:00:00Z',
  by: 'shop',
  type: 'accepted',
  readyInMinutes: 20,
};

/** The shop's tablet with the staff signed in, in front of a gateway that knows one order. */
export async function shopFloor(events: () => readonly OrderEvent[] = () => paid): Promise<World> {
  const world = await makeWorld(
    fakeGateway(
      on(getShop, () => shop),
      on(listOrders, () => ({ orders: [summary(events())] })),
      on(getOrder, ({ query }) => ({
        orderId,
        version: events().length,
        events: events().filter(({ seq }) => seq > Number(query.get('after') ?? 0)),
      })),
    ),
  );
  await world.services.sessions.begin({
    ...session,
    account: { ...account, roles: ['shopper', 'staff'], shopIds: [shop.id] },
  });
  return world;
}

const summary = (events: readonly OrderEvent[]) => ({
  orderId,
  shopId: shop.id,
  shopName: shop.name,
  shopperName: 'Mutinta',
  state: events.some(({ type }) => type === 'accepted') ? ('accepted' as const) : ('paid' as const),
  refund: 'none' as const,
  version: events.length,
  totalNgwee: 20_000,
  items: 1,
  placedAt: '2026-11-23T08:00:00Z',
  updatedAt: '2026-11-23T08:00:00Z',
});
