import { isFinalPayment, type Payment } from '@linka/contracts/payments';
import type { StoredEntry } from '../offline/outbox/index.ts';

interface Known {
  readonly entries: readonly Pick<StoredEntry, 'state'>[];
  readonly payments: readonly Pick<Payment, 'state'>[];
  /** Something is half written on the screen. */
  readonly typing: boolean;
}

/** Pages on which something is being decided or written. */
const DECIDING = /^\/(checkout|sign-in|account|staff|courier|operator)\b/;

export const isDeciding = (pathname: string): boolean => DECIDING.test(pathname);

/**
 * A new version may take the page over only when that disturbs nothing: nothing waits to be sent (what was refused
 * waits for the person, not for the network), no payment is under way, and nobody is in the middle of a form.
 */
export const mayTakeOver = ({ entries, payments, typing }: Known): boolean =>
  !typing &&
  entries.every(({ state }) => state === 'refused') &&
  payments.every(({ state }) => isFinalPayment(state));
