import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { Id, Instant } from '../ids/index.ts';
import { Ngwee } from '../money/index.ts';
import { Msisdn } from '../phone/index.ts';

/** What a courier has taken at doors and not handed in yet. */
export const CourierCash = z.object({
  courierId: Id,
  name: z.nullable(z.string()),
  phone: Msisdn,
  owedNgwee: Ngwee,
  /** From here on no further cash jobs until cash is handed in. */
  limitNgwee: Ngwee,
});
export type CourierCash = z.infer<typeof CourierCash>;

/** Cash that came into a courier's hands at a door, or was handed in (below zero). */
export const CashPosting = z.object({
  kind: z.enum(['delivered', 'hand_in']),
  orderId: z.nullable(Id),
  amountNgwee: z.int(),
  at: Instant,
});
export type CashPosting = z.infer<typeof CashPosting>;

export const MyCash = z.extend(CourierCash, {
  /** What is still to be taken at the doors of jobs that were accepted; it counts towards the limit too. */
  underWayNgwee: Ngwee,
  /** Newest first, at most a hundred. */
  postings: z.array(CashPosting),
});
export type MyCash = z.infer<typeof MyCash>;

export const getMyCash = endpoint({
  id: 'getMyCash',
  method: 'get',
  path: '/courier/cash',
  tag: 'courier',
  summary: 'The cash the signed-in courier has to hand in, what is coming, and where it came from',
  caller: 'courier',
  status: 200,
  answer: MyCash,
  problems: [],
});

export const listCash = endpoint({
  id: 'listCash',
  method: 'get',
  path: '/cash',
  tag: 'operator',
  summary: 'Couriers who have cash to hand in, the most first',
  caller: 'operator',
  status: 200,
  answer: z.object({ couriers: z.array(CourierCash) }),
  problems: [],
});

export const handInCash = endpoint({
  id: 'handInCash',
  method: 'post',
  path: '/cash/hand-ins',
  tag: 'operator',
  summary: 'A courier has handed cash in; sending it again books it once',
  caller: 'operator',
  body: z.strictObject({
    /** Made by whoever counts the money, before the first attempt. */
    handInId: Id,
    courierId: Id,
    amountNgwee: Ngwee.check(z.gte(1)),
  }),
  status: 200,
  answer: CourierCash,
  problems: ['courier_unknown', 'more_than_owed', 'id_reused'],
});
