import { randomBytes, randomUUID } from 'node:crypto';
import type { Endpoint } from '@linka/contracts/http';
import { shopBody } from '../builders.ts';
import type { Side } from './scene.ts';

export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const AT = '2026-03-02T09:00:00.000Z';
const PHONE = '+260966123456';
const UNUSED = '00000000-0000-4000-8000-000000000077';
const place = { lat: -15.4167, lng: 28.2833 };
const line = { sku: 'maize-meal-10', quantity: 1, unitPriceNgwee: 11_000 };
const order = { lines: [line], deliveryFeeNgwee: 1500, dropOff: place };
const bytes = (length: number) =>
  Buffer.concat([Buffer.of(4), randomBytes(length - 1)]).toString('base64url');
const keys = { p256dh: bytes(65), auth: bytes(16) };
const subscription = { endpoint: 'https://push.example/1', keys };
const product = {
  productId: 'salt',
  name: 'Salt',
  category: 'Food',
  variants: [{ sku: 'salt-1', name: '1 kg', priceNgwee: 900, available: 3 }],
};

const ofOrder = (side: Side, body?: unknown): Asked => ({ params: { orderId: side.orderId }, body });
const ofShop = ({ shop }: Side, body?: unknown, more?: Record<string, string>): Asked => ({
  params: { shopId: shop.id, ...more },
  body,
});
const registration = ({ shop }: Side) => {
  const { id: shopId, name, kind, area, phone, lat, lng, hours, url } = shop;
  return shopBody({ shopId, name, kind, area, phone, lat, lng, hours, url });
};
const momo = (side: Side): Asked => ({ params: { token: `${side.paymentId}.${'x'.repeat(32)}` }, body: {} });

/** A request of each endpoint that is well formed and about the things of one side. */
const samples: Readonly<Record<string, (side: Side) => Asked>> = {
  discoverShops: () => ({ body: place }),
  getShop: ofShop,
  getCatalogue: ofShop,
  getPicture: side => ofShop(side, undefined, { file: 'salt.webp' }),
  requestCode: () => ({ body: { phone: PHONE } }),
  signIn: () => ({ body: { phone: PHONE, code: '000000' } }),
  refreshSession: ({ refreshToken }) => ({ body: { refreshToken } }),
  signOut: ({ refreshToken }) => ({ body: { refreshToken } }),
  signInBrowser: () => ({ body: { phone: PHONE, code: '000000' } }),
  refreshBrowser: ({ refreshToken }) => ({ body: { refreshToken } }),
  signOutDevice: ({ shopper: { sessionId } }) => ({ params: { sessionId } }),
  confirmSecondFactor: () => ({ body: { code: '000000' } }),
  giveSecondFactor: () => ({ body: { code: '000000' } }),
  renameMe: () => ({ body: { name: 'Chanda' } }),
  askErasure: () => ({ body: { forget: true } }),
  syncCart: () => ({ body: { operations: [], have: 0 } }),
  relayOrder: ({ shop }) => ({ body: { ...order, orderId: randomUUID(), shopId: shop.id } }),
  placeOrder: ({ shop }) => ({ body: { ...order, orderId: randomUUID(), shopId: shop.id } }),
  getPaymentForm: ({ orderId }) => ({ query: { orderId } }),
  listOrders: ({ shop }) => ({ query: { shopId: shop.id } }),
  getOrder: ofOrder,
  streamOrder: ofOrder,
  agreeCash: side => ofOrder(side, { amountNgwee: 1 }),
  cancelOrder: side => ofOrder(side, {}),
  confirmLocation: side => ofOrder(side, { dropOff: place }),
  confirmReceipt: side => ofOrder(side, { received: true }),
  getHandoverCode: ofOrder,
  acceptOrder: side => ofOrder(side, {}),
  rejectOrder: side => ofOrder(side, { reason: 'no power' }),
  strikeItems: side => ofOrder(side, { strikeId: UNUSED, lines: [{ sku: line.sku, quantity: 1 }] }),
  markReady: side => ofOrder(side, { ready: true }),
  newsSeen: side => ofOrder(side, { seq: 1 }),
  startPayment: ({ orderId }) => ({
    body: { paymentId: UNUSED, orderId, msisdn: PHONE, amountNgwee: 1 },
  }),
  getPayment: ({ paymentId }) => ({ params: { paymentId } }),
  openPaymentPage: ({ pass }) => ({ params: { pass } }),
  payByPage: ({ pass }) => ({
    params: { pass },
    body: { paymentId: UNUSED, amountNgwee: '1', msisdn: PHONE },
  }),
  followPaymentPage: ({ pass, paymentId }) => ({ params: { pass, paymentId } }),
  momoCallbackPost: momo,
  momoCallbackPut: momo,
  airtelCallback: () => ({ body: {} }),
  listStock: ofShop,
  changeStock: side => ofShop(side, { onSale: true }, { sku: 'maize-meal-10' }),
  putProduct: side => ofShop(side, product),
  putPicture: side => ofShop(side, { alt: 'Salt', image: 'AAAA' }, { productId: 'salt' }),
  reportStep: ({ deliveryId }) => ({ body: { stepId: UNUSED, deliveryId, step: 'at_door', at: AT } }),
  requestDelivery: ({ orderId, deliveryId }) => ({ body: { orderId, deliveryId, readyAt: AT } }),
  deliveryWebhook: ({ deliveryId, courier }) => ({
    body: {
      eventId: UNUSED,
      deliveryId,
      sequence: 1,
      state: 'at_door',
      at: AT,
      courier: { name: 'Mutale', phone: courier.phone },
      place: null,
      offeredUntil: null,
      reason: null,
    },
  }),
  registerShop: side => ({ body: registration(side) }),
  getShopMoney: ofShop,
  listPeople: ofShop,
  invitePerson: side => ofShop(side, undefined, { phone: PHONE }),
  removePerson: side => ofShop(side, undefined, { phone: PHONE }),
  setPayoutNumber: side => ofShop(side, { msisdn: PHONE }),
  setShopCash: side => ofShop(side, { takesCash: true }),
  requestPayout: side => ofShop(side, { payoutId: randomUUID(), amountNgwee: 100 }),
  getShopKeys: ofShop,
  useNextShopKey: side => ofShop(side, { keyId: `${side.shop.id}.2` }),
  verifyShop: side => ofShop(side, { verification: 'verified' }),
  handInCash: () => ({ body: { handInId: UNUSED, courierId: UNUSED, amountNgwee: 1 } }),
  getDeliveryLog: ofOrder,
  sendAgain: side => ofOrder(side, { target: 'shop' }),
  clearDifference: () => ({ params: { differenceId: 'none' }, body: { reason: 'counted twice' } }),
  subscribePush: () => ({ body: subscription }),
  unsubscribePush: () => ({ body: { endpoint: subscription.endpoint } }),
  pushShown: () => ({ body: { seen: 'x' } }),
};

/** What to ask of an endpoint. Throws when nobody has said it, so that a new endpoint cannot go untried. */
export function askOf(endpoint: Endpoint, side: Side): Asked {
  const sample = samples[endpoint.id];
  if (sample) return sample(side);
  if (endpoint.params || endpoint.body)
    throw new Error(`say in ${import.meta.filename} what a request of ${endpoint.id} looks like`);
  return {};
}
