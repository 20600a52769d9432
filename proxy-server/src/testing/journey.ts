import { randomUUID } from 'node:crypto';
import type { SentBody } from '@linka/contracts/http';
import {
  acceptOrder,
  confirmLocation,
  deliveryFeeNgwee,
  placeOrder,
  type Order,
} from '@linka/contracts/orders';
import { requestDelivery, reportStep, type CourierStep } from '@linka/contracts/deliveries';
import { startPayment, type ProviderId } from '@linka/contracts/payments';
import type { Place } from '@linka/contracts/places';
import { sign } from '@linka/contracts/signing';
import { shopKey } from '../auth/shop-key.ts';
import { DeliveriesStore } from '../deliveries/store.ts';
import { LUSAKA } from './builders.ts';
import { callEndpoint } from './client.ts';
import type { Someone } from './people.ts';
import type { WorkingShop } from './working-shop.ts';
import type { World } from './world.ts';

export type PlaceBody = SentBody<typeof placeOrder>;

export const HOME: Place = { ...LUSAKA, landmark: 'Blue gate' };
export const orderBody = (shopId: string, over: Partial<PlaceBody> = {}): PlaceBody => ({
  orderId: randomUUID(),
  shopId,
  lines: [{ sku: 'maize-meal-10', quantity: 2, unitPriceNgwee: 11_000 }],
  deliveryFeeNgwee: deliveryFeeNgwee(0),
  dropOff: HOME,
  ...over,
});

export interface Journey {
  readonly shopper: Someone;
  readonly staff: Someone;
  readonly orderId: string;
  readonly totalNgwee: number;
}

/** A new shopper's order that the shop has confirmed; sent again, as a phone does, while the shop cannot be reached. */
export async function placed(world: World, shop: WorkingShop): Promise<Journey> {
  const [shopper, staff] = await Promise.all([
    world.person({ name: 'Natasha' }),
    world.person({ shopId: shop.id }),
  ]);
  const body = orderBody(shop.id);
  const { answer } = await world.eventually(async () => {
    const reply = await world.call(shopper, placeOrder, { body });
    return reply.problem !== 'shop_unreachable' && reply;
  });
  return { shopper, staff, orderId: body.orderId, totalNgwee: answer.paymentForm.totalNgwee };
}

type Over = { readonly paymentId?: string; readonly provider?: ProviderId };

export const wish = ({ orderId, shopper, totalNgwee }: Journey, over: Over = {}) => ({
  paymentId: randomUUID(),
  orderId,
  msisdn: shopper.phone,
  amountNgwee: totalNgwee,
  ...over,
});

/** Begins a payment; answers its id. */
export async function beginPaying(world: World, journey: Journey, over: Over = {}): Promise<string> {
  const body = wish(journey, over);
  const reply = await world.call(journey.shopper, startPayment, { body });
  if (reply.status !== 202) throw new Error(reply.text);
  return body.paymentId;
}

/** The payer approves as soon as the prompt is on their screen. */
export const approve = (world: World, paymentId: string, provider: ProviderId = 'mtn'): Promise<boolean> =>
  world.eventually(async () => (await world.wallet(provider).control.approve(paymentId)).status === 200);

export async function paid(world: World, shop: WorkingShop): Promise<Journey & { paymentId: string }> {
  const journey = await placed(world, shop);
  const paymentId = await beginPaying(world, journey);
  await approve(world, paymentId);
  await world.until(journey.orderId, order => order.state === 'paid');
  return { ...journey, paymentId };
}

export async function accepted(world: World, shop: WorkingShop) {
  const journey = await paid(world, shop);
  await world.call(journey.staff, acceptOrder, { params: journey, body: { readyInMinutes: 20 } });
  return journey;
}

/** The shop's server asks for a courier, signed. */
export function askForCourier(
  world: World,
  shopId: string,
  orderId: string,
  deliveryId: string = randomUUID(),
) {
  const body = { orderId, deliveryId, readyAt: world.clock.now().toISOString() };
  const parts = { method: 'post', path: requestDelivery.path, body: JSON.stringify(body) };
  const headers = sign(parts, shopKey(world.gateway().deps.secrets, shopId), world.clock.now(), randomUUID());
  return callEndpoint(world.url, requestDelivery, { body, headers });
}

export interface Ride extends Journey {
  readonly paymentId: string;
  readonly deliveryId: string;
  readonly courier: Someone;
}

/** Packed, the place confirmed, and offered to a courier: a new order, or one that the shop has accepted. */
export async function offered(world: World, shop: WorkingShop): Promise<Ride>;
export async function offered<J extends Journey>(
  world: World,
  shop: WorkingShop,
  was: J,
): Promise<J & Pick<Ride, 'deliveryId' | 'courier'>>;
export async function offered(world: World, shop: WorkingShop, was?: Journey) {
  const journey = was ?? (await accepted(world, shop));
  const { deliveryId } = (await askForCourier(world, shop.id, journey.orderId)).answer;
  await world.call(journey.shopper, confirmLocation, { params: journey, body: { dropOff: HOME } });
  return { ...journey, deliveryId, courier: await askedCourier(world, deliveryId) };
}

/** Whoever is asked to take the job now. */
export async function askedCourier(world: World, deliveryId: string, notYet?: Someone): Promise<Someone> {
  const phone = await world.eventually(async () => {
    const row = await new DeliveriesStore(world.database.db).byId(deliveryId);
    return row?.state === 'offered' && row.courierPhone !== notYet?.phone && (row.courierPhone ?? undefined);
  });
  return world.person({ phone, roles: ['courier'] });
}

type StepBody = SentBody<typeof reportStep>;

/** A courier reports a step from their phone. */
export const report = (
  world: World,
  { courier, deliveryId }: Pick<Ride, 'courier' | 'deliveryId'>,
  step: CourierStep,
  over: Partial<StepBody> = {},
) =>
  world.call(courier, reportStep, {
    body: { stepId: randomUUID(), deliveryId, step, at: world.clock.now().toISOString(), ...over },
  });

/** On the way to the door. */
export async function riding(world: World, shop: WorkingShop): Promise<Ride> {
  const ride = await offered(world, shop);
  for (const step of ['accept', 'at_shop', 'picked_up'] as const) await report(world, ride, step);
  return ride;
}

export const inState =
  (state: Order['state']) =>
  (order: Order): boolean =>
    order.state === state;
