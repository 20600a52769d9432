import { randomUUID } from 'node:crypto';
import type { BookDeliveryBody, DeliveryStatusBody } from '@linka/contracts/delivery-api';
import type { Courier } from '../couriers/courier.ts';

export const shop = { lat: -15.4167, lng: 28.2833 };
export const home = { lat: -15.4389, lng: 28.3236 };

/** Two in Lusaka, the first nearer to the shop; one in Kitwe, out of reach. */
export const mutale: Courier = {
  name: 'Mutale',
  phone: '+260977000001',
  home: { lat: -15.417, lng: 28.284 },
};
export const chanda: Courier = { name: 'Chanda', phone: '+260977000002', home: { lat: -15.43, lng: 28.3 } };
export const bwalya: Courier = {
  name: 'Bwalya',
  phone: '+260977000004',
  home: { lat: -12.8024, lng: 28.2132 },
};

export const buildBooking = (
  webhookUrl: string,
  change: Partial<BookDeliveryBody> = {},
): BookDeliveryBody => ({
  deliveryId: randomUUID(),
  orderId: randomUUID(),
  pickup: { name: 'Kabwata Fresh', phone: '+260966000001', place: shop },
  dropOff: { name: 'Natasha', phone: '+260966000002', place: { ...home, landmark: 'Blue gate' } },
  feeNgwee: 1900,
  items: 3,
  note: null,
  webhookUrl,
  ...change,
});

export const buildStep = (
  deliveryId: string,
  courierPhone: string | null,
  step: DeliveryStatusBody['step'],
  change: Partial<DeliveryStatusBody> = {},
): DeliveryStatusBody => ({
  stepId: randomUUID(),
  deliveryId,
  courierPhone,
  step,
  at: '2026-03-02T06:00:00.000Z',
  ...change,
});
