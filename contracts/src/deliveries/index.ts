import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { Id, Instant, shortText } from '../ids/index.ts';
import { Ngwee } from '../money/index.ts';
import { Msisdn } from '../phone/index.ts';
import { Place } from '../places/index.ts';

/** A delivery as the courier company tells it. */
export const deliveryStates = [
  'searching',
  'offered',
  'assigned',
  'at_shop',
  'picked_up',
  'at_door',
  'delivered',
  'failed',
  'cancelled',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What a courier can report. */
export const courierSteps = [
  'accept',
  'decline',
  'at_shop',
  'picked_up',
  'at_door',
  'delivered',
  'failed',
] as const;
export const CourierStep = z.enum(courierSteps);
export type CourierStep = z.infer<typeof CourierStep>;

const Stop = z.object({ name: z.string(), phone: z.nullable(Msisdn), place: z.nullable(Place) });

/** A job on a courier's phone. The customer's place is shown once the courier has accepted. */
export const CourierJob = z.object({
  deliveryId: Id,
  orderId: Id,
  state: z.enum(deliveryStates),
  pickup: Stop,
  dropOff: Stop,
  metres: z.int(),
  feeNgwee: Ngwee,
  /** To be taken in cash at the door; null when it is paid already. */
  cashNgwee: z._default(z.nullable(Ngwee), null),
  items: z.int(),
  note: z.nullable(z.string()),
  offeredUntil: z.nullable(Instant),
  updatedAt: Instant,
});
export type CourierJob = z.infer<typeof CourierJob>;

export const listJobs = endpoint({
  id: 'listJobs',
  method: 'get',
  path: '/courier/jobs',
  tag: 'courier',
  summary: 'Offers and jobs of the signed-in courier, open ones first',
  caller: 'courier',
  status: 200,
  answer: z.object({ jobs: z.array(CourierJob) }),
  problems: [],
});

/** Proof of handover: the token scanned from the shopper's screen, or the PIN they read aloud. */
export const HandoverProof = z.union([
  z.strictObject({ token: z.string().check(z.maxLength(600)) }),
  z.strictObject({ pin: z.string().check(z.regex(/^\d{4}$/)) }),
]);
export type HandoverProof = z.infer<typeof HandoverProof>;

export const CourierStepBody = z.strictObject({
  /** Made on the courier's phone before the first attempt. */
  stepId: Id,
  deliveryId: Id,
  step: CourierStep,
  /** When it happened, by the courier's phone; the gateway keeps both times. */
  at: Instant,
  place: z.optional(Place),
  proof: z.optional(HandoverProof),
  /** "I have received this much in cash": goes with the proof of an order that is paid at the door. */
  cashNgwee: z.optional(Ngwee),
  reason: z.optional(shortText(200)),
});
export type CourierStepBody = z.infer<typeof CourierStepBody>;

export const reportStep = endpoint({
  id: 'reportStep',
  method: 'post',
  path: '/courier/steps',
  tag: 'courier',
  summary: 'Accept or decline an offer, report a step, prove the handover',
  caller: 'courier',
  body: CourierStepBody,
  status: 200,
  answer: CourierJob,
  problems: [
    'delivery_unknown',
    'order_moved_on',
    'wrong_proof',
    'proof_locked',
    'cash_not_taken',
    'cash_limit',
    'delivery_system_down',
  ],
});

export const requestDelivery = endpoint({
  id: 'requestDelivery',
  method: 'post',
  path: '/delivery/request',
  tag: 'delivery',
  summary: 'A shop asks for a courier: the gateway confirms the place with the shopper, then books',
  caller: 'shop',
  body: z.strictObject({ orderId: Id, deliveryId: Id, readyAt: Instant }),
  status: 202,
  answer: z.object({ deliveryId: Id, answerBy: z.nullable(Instant) }),
  problems: ['order_unknown', 'order_moved_on', 'id_reused'],
});

/** One thing that happened at the delivery system. `sequence` counts within the delivery. */
export const DeliveryNews = z.object({
  eventId: Id,
  deliveryId: Id,
  sequence: z.int().check(z.gte(1)),
  state: z.enum(deliveryStates),
  at: Instant,
  courier: z.nullable(z.object({ name: z.string(), phone: Msisdn })),
  place: z.nullable(Place),
  offeredUntil: z.nullable(Instant),
  reason: z.nullable(z.string()),
});
export type DeliveryNews = z.infer<typeof DeliveryNews>;

export const deliveryWebhook = endpoint({
  id: 'deliveryWebhook',
  method: 'post',
  path: '/delivery/webhook',
  tag: 'delivery',
  summary: 'The delivery system reports, at least once, signed',
  caller: 'delivery',
  body: DeliveryNews,
  status: 204,
  problems: ['bad_signature', 'delivery_unknown'],
});
