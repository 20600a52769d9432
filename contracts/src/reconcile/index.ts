import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { Id, Instant, shortText } from '../ids/index.ts';
import { Ngwee } from '../money/index.ts';

/**
 * How two accounts of the same money can disagree. `event_missing`: a payment or refund went through and its order does
 * not say so. `money_missing`: an order says so and nothing went through. `amount_differs`: both, about another sum.
 * `books_differ`: the ledger says something else than the order. `provider_differs`: the provider does.
 */
export const differenceKinds = [
  'event_missing',
  'money_missing',
  'amount_differs',
  'books_differ',
  'provider_differs',
] as const;
export const DifferenceKind = z.enum(differenceKinds);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

export const Difference = z.object({
  id: z.string(),
  kind: DifferenceKind,
  orderId: Id,
  /** The payment, the refund or the order in question. */
  subjectId: Id,
  expectedNgwee: z.int(),
  foundNgwee: z.int(),
  foundAt: Instant,
  clearedAt: z.nullable(Instant),
  clearedBy: z.nullable(Id),
  reason: z.nullable(z.string()),
});
export type Difference = z.infer<typeof Difference>;

export const listDifferences = endpoint({
  id: 'listDifferences',
  method: 'get',
  path: '/operator/differences',
  tag: 'operator',
  summary:
    'Money that two accounts tell differently, oldest first; cleared=true for those a person has explained',
  caller: 'operator',
  query: z.object({ cleared: z._default(z.stringbool(), false) }),
  status: 200,
  answer: z.object({ differences: z.array(Difference) }),
  problems: [],
});

export const clearDifference = endpoint({
  id: 'clearDifference',
  method: 'post',
  path: '/operator/differences/:differenceId/clearance',
  tag: 'operator',
  summary: 'Clear a difference, with the reason; the first word stands',
  caller: 'operator',
  params: z.object({ differenceId: z.string().check(z.maxLength(100)) }),
  body: z.strictObject({ reason: shortText(500) }),
  status: 200,
  answer: Difference,
  problems: ['difference_unknown'],
});

/** What became of the money collected on a day, in ngwee. `collected` is the sum of what follows it. */
export const Statement = z.object({
  day: z.iso.date(),
  payments: z.int(),
  collectedNgwee: Ngwee,
  /** Kept for orders that are under way or were delivered. */
  forOrdersNgwee: Ngwee,
  /** Back with the shopper, or owed to them. */
  refundedNgwee: Ngwee,
  owedBackNgwee: Ngwee,
  /** Told differently by somebody, and named in the queue. */
  inDifferencesNgwee: Ngwee,
  openDifferences: z.int(),
  /** The sum of all that is booked: zero. */
  booksNgwee: z.int(),
  /** Payments whose provider gave no answer we can use. */
  unanswered: z.int(),
});
export type Statement = z.infer<typeof Statement>;
