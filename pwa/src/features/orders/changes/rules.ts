import { ChangedLine, type WantedLine } from '@linka/contracts/orders';
import * as z from 'zod/mini';
import type { EntryFailure } from '../../../offline/outbox/index.ts';
import type { Draft } from '../../../offline/orders/index.ts';

const Changes = z.object({
  lines: z.optional(z.array(ChangedLine)),
  deliveryFeeNgwee: z.optional(z.int()),
});

/** One thing that is not as the shopper saw it, old beside new. */
export interface Difference {
  readonly sku: string;
  readonly name: string;
  readonly was: WantedLine;
  /** What can be had instead; null when it must be left out. */
  readonly now: WantedLine | null;
  readonly why: ChangedLine['change'];
}

export interface Offer {
  readonly differences: readonly Difference[];
  readonly fee: { readonly wasNgwee: number; readonly nowNgwee: number } | null;
  /** The order as it can be had; no lines when nothing is left. */
  readonly lines: Draft['lines'];
  readonly deliveryFeeNgwee: number;
}

/** What the refusal offers instead, or undefined when it is not about prices or stock. */
export function offerOf(draft: Draft, failure: EntryFailure): Offer | undefined {
  if (failure.id !== 'price_moved' && failure.id !== 'out_of_stock' && failure.id !== 'product_unknown') {
    return undefined;
  }
  const told = Changes.safeParse(failure.problem).data ?? {};
  const changed = new Map((told.lines ?? []).map(line => [line.sku, line]));
  const feeNow = told.deliveryFeeNgwee ?? draft.body.deliveryFeeNgwee;
  const differences = draft.lines.flatMap(line => {
    const change = changed.get(line.sku);
    return change === undefined ? [] : [compare(line, change)];
  });
  const instead = new Map(differences.map(({ sku, now }) => [sku, now]));
  const lines = draft.lines.flatMap(line => {
    const now = instead.get(line.sku);
    if (now === null) return [];
    return [now === undefined ? line : { ...line, ...now }];
  });
  const moved = feeNow !== draft.body.deliveryFeeNgwee;
  return {
    differences,
    fee: moved ? { wasNgwee: draft.body.deliveryFeeNgwee, nowNgwee: feeNow } : null,
    lines,
    deliveryFeeNgwee: feeNow,
  };
}

function compare(line: Draft['lines'][number], change: ChangedLine): Difference {
  const { sku, quantity, unitPriceNgwee } = line;
  const had = Math.min(quantity, change.available);
  const gone = change.change === 'product_unknown' || had === 0 || change.unitPriceNgwee === null;
  return {
    sku,
    name: line.name,
    was: { sku, quantity, unitPriceNgwee },
    now: gone ? null : { sku, quantity: had, unitPriceNgwee: change.unitPriceNgwee ?? unitPriceNgwee },
    why: change.change,
  };
}

/** The order with what is offered, under new ids: the old ones said something else. */
export const accepted = (
  draft: Draft,
  offer: Offer,
  ids: { orderId: string; paymentId: string },
  now: number,
): Draft => ({
  ...draft,
  lines: offer.lines,
  paymentId: ids.paymentId,
  sealedAt: new Date(now).toISOString(),
  body: {
    ...draft.body,
    orderId: ids.orderId,
    deliveryFeeNgwee: offer.deliveryFeeNgwee,
    lines: offer.lines.map(({ sku, quantity, unitPriceNgwee }) => ({ sku, quantity, unitPriceNgwee })),
  },
});
