import { DeliveryNews } from '@linka/contracts/deliveries';
import { BookDeliveryBody } from '@linka/contracts/delivery-api';
import { Id, Instant } from '@linka/contracts/ids';
import { Msisdn } from '@linka/contracts/phone';
import * as z from 'zod';

/** One line of the journal. All that the company knows is a fold of these. */
export const Entry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('booked'), at: Instant, booking: BookDeliveryBody }),
  z.object({
    type: z.literal('happened'),
    at: Instant,
    news: DeliveryNews,
    passed: z.object({ phone: Msisdn, until: Instant }).optional(),
    /** The command that caused it, so that a repetition is known. */
    step: z.object({ stepId: Id, content: z.string() }).optional(),
  }),
  // The gateway has acknowledged the news up to this sequence.
  z.object({ type: z.literal('told'), at: Instant, deliveryId: Id, sequence: z.int() }),
]);
export type Entry = z.infer<typeof Entry>;
