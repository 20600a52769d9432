import type { OrderEvent, PlaceOrderBody } from '@linka/contracts/orders';
import type { Draft } from '../offline/orders/index.ts';
import { idOf } from './world.ts';

export const shopId = idOf(1000);
const at = '2026-11-23T08:00:00Z';

const lines = [{ sku: 'meal-25', name: 'Maize meal 25 kg', quantity: 1, unitPriceNgwee: 18_500 }];

/** An order for one bag of maize meal: K185 and K15 to bring it. */
export const draftOf = (orderId: string, paymentId: string, accountId: string): Draft => {
  const body: PlaceOrderBody = {
    orderId,
    shopId,
    lines: lines.map(({ sku, quantity, unitPriceNgwee }) => ({ sku, quantity, unitPriceNgwee })),
    deliveryFeeNgwee: 1500,
    dropOff: { lat: -15.41, lng: 28.33, landmark: 'Blue gate' },
  };
  return {
    body,
    shopName: 'Mama Chileshe',
    lines,
    paymentId,
    msisdn: '+260966123456',
    accountId,
    sealedAt: at,
  };
};

/** The first two events of that order, as the gateway tells them. */
export const firstEvents = (orderId: string): readonly [OrderEvent, OrderEvent] => [
  {
    seq: 1,
    at,
    by: 'shopper',
    type: 'placed',
    orderId,
    shopId,
    shopName: 'Mama Chileshe',
    lines,
    goodsNgwee: 18_500,
    deliveryFeeNgwee: 1500,
    dropOff: { lat: -15.41, lng: 28.33, landmark: 'Blue gate' },
    note: null,
    shopperName: 'Mutinta',
  },
  { seq: 2, at, by: 'shop', type: 'reserved', payBy: '2026-11-23T08:15:00Z', lines },
];

export const orderTaken = (orderId: string) => ({
  orderId,
  events: firstEvents(orderId),
  paymentForm: {
    orderId,
    shopName: 'Mama Chileshe',
    lines,
    goodsNgwee: 18_500,
    deliveryFeeNgwee: 1500,
    totalNgwee: 20_000,
    currency: 'ZMW' as const,
    payBy: '2026-11-23T08:15:00Z',
    methods: ['mtn_momo' as const],
  },
});

export const paymentTaken = (paymentId: string, orderId: string) => ({
  paymentId,
  orderId,
  provider: 'mtn' as const,
  state: 'queued' as const,
  amountNgwee: 20_000,
  msisdn: '+260966123456',
  reason: null,
  createdAt: at,
  updatedAt: at,
  promptUntil: null,
});
