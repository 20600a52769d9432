import * as z from 'zod/mini';
import { CourierStep, deliveryStates } from '../deliveries/index.ts';
import { endpoint } from '../http/index.ts';
import { Id, Instant, shortText } from '../ids/index.ts';
import { Ngwee } from '../money/index.ts';
import { Msisdn } from '../phone/index.ts';
import { Place } from '../places/index.ts';

/** What the gateway asks of the courier company. Every call is signed; so is every webhook back. */

const Stop = z.strictObject({ name: shortText(80), phone: Msisdn, place: Place });

export const BookDeliveryBody = z.strictObject({
  deliveryId: Id,
  orderId: Id,
  pickup: Stop,
  dropOff: Stop,
  feeNgwee: Ngwee,
  items: z.int().check(z.gte(1)),
  note: z.nullable(z.string()),
  webhookUrl: z.url(),
});
export type BookDeliveryBody = z.infer<typeof BookDeliveryBody>;

export const Delivery = z.object({
  deliveryId: Id,
  orderId: Id,
  state: z.enum(deliveryStates),
  sequence: z.int(),
  courier: z.nullable(z.object({ name: z.string(), phone: Msisdn })),
  place: z.nullable(Place),
  offeredUntil: z.nullable(Instant),
  updatedAt: Instant,
});
export type Delivery = z.infer<typeof Delivery>;

export const bookDelivery = endpoint({
  id: 'bookDelivery',
  method: 'post',
  path: '/delivery',
  tag: 'delivery',
  caller: 'gateway',
  summary: 'Ask for a courier. The same deliveryId again answers the same delivery',
  body: BookDeliveryBody,
  status: 201,
  answer: Delivery,
  problems: ['bad_signature', 'id_reused', 'not_allowed'],
});

export const getDelivery = endpoint({
  id: 'getDelivery',
  method: 'get',
  path: '/delivery/:deliveryId',
  tag: 'delivery',
  caller: 'gateway',
  summary: 'Where a delivery stands',
  params: z.object({ deliveryId: Id }),
  status: 200,
  answer: Delivery,
  problems: ['bad_signature', 'delivery_unknown'],
});

export const DeliveryStatusBody = z.strictObject({
  stepId: Id,
  deliveryId: Id,
  /** The courier who reports; null when the shop calls it off. */
  courierPhone: z.nullable(Msisdn),
  step: z.union([CourierStep, z.literal('cancel')]),
  at: Instant,
  place: z.optional(Place),
  reason: z.optional(shortText(200)),
});
export type DeliveryStatusBody = z.infer<typeof DeliveryStatusBody>;

export const updateDeliveryStatus = endpoint({
  id: 'updateDeliveryStatus',
  method: 'post',
  path: '/delivery/status',
  tag: 'delivery',
  caller: 'gateway',
  summary: 'A courier reports a step, or the shop calls it off. The same stepId again changes nothing',
  body: DeliveryStatusBody,
  status: 200,
  answer: Delivery,
  problems: ['bad_signature', 'delivery_unknown', 'order_moved_on', 'not_allowed', 'id_reused'],
});

/** The company's couriers: these phone numbers may use the courier view. */
export const listCouriers = endpoint({
  id: 'listCouriers',
  method: 'get',
  path: '/couriers',
  tag: 'delivery',
  caller: 'gateway',
  summary: 'Who works as a courier',
  status: 200,
  answer: z.object({ couriers: z.array(z.object({ name: z.string(), phone: Msisdn })) }),
  problems: ['bad_signature'],
});

export const deliveryEndpoints = [bookDelivery, getDelivery, updateDeliveryStatus, listCouriers] as const;
