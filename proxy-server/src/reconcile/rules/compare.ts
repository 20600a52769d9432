import type { PaymentState } from '@linka/contracts/payments';
import type { Found } from '../../payments/providers/provider.ts';

/** Does the provider tell of a payment what we tell? `unanswered`: it said nothing that could be held against us. */
export type Comparison =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'differs'; readonly expectedNgwee: number; readonly foundNgwee: number };

/** Holds our word on a payment of `amountNgwee` against the provider's. An open payment has been followed just before. */
export function compare(ours: PaymentState, amountNgwee: number, found: Found): Comparison {
  if (found.kind === 'unclear') return { kind: 'unanswered' };
  if (ours === 'successful') {
    if (found.kind === 'successful') return { kind: 'agrees' };
    // Success is final: one who calls it pending now has not read its own books.
    return found.kind === 'pending'
      ? { kind: 'unanswered' }
      : { kind: 'differs', expectedNgwee: amountNgwee, foundNgwee: 0 };
  }
  const moved = found.kind === 'successful' || found.kind === 'mismatch';
  return moved ? { kind: 'differs', expectedNgwee: 0, foundNgwee: amountNgwee } : { kind: 'agrees' };
}
