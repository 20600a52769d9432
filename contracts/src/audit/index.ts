import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { Instant } from '../ids/index.ts';

/** Everything that is written down of those who have power over others. Names never change. */
export const auditActs = [
  'shop.verification',
  'session.ended_everywhere',
  'difference.cleared',
  'payout.asked',
  'payout.number_set',
  'shop.cash_switched',
  'cash.handed_in',
  'signing_key.rotated',
  'staff.invited',
  'staff.joined',
  'staff.removed',
  'second_factor.enrolled',
  'second_factor.recovered',
  'second_factor.removed',
  'account.erasure_asked',
  'account.erasure_withdrawn',
  'account.erased',
  'outbox.sent_again',
  'order.rejected',
  'order.items_struck',
] as const;
export type AuditAct = (typeof auditActs)[number];

/** One line of the audit log. `actor` is an account, or the name of a command; ids only, never what people said. */
export const AuditEntry = z.object({
  id: z.int(),
  at: Instant,
  actor: z.string(),
  // A string and not the list above: an older app shows what it has no name for.
  act: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const listAudit = endpoint({
  id: 'listAudit',
  method: 'get',
  path: '/operator/audit',
  tag: 'operator',
  summary: 'What was done by those who may, newest first; before=id pages on, subject narrows to one thing',
  caller: 'operator',
  query: z.object({
    before: z.optional(z.coerce.number().check(z.int(), z.gte(1))),
    subject: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  }),
  status: 200,
  answer: z.object({ entries: z.array(AuditEntry) }),
  problems: [],
});
