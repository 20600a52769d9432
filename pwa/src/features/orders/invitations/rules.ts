import type { PushState } from '../../../lib/push/index.ts';

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

interface Known {
  /** Ngwee that have been paid for the order on the screen. */
  readonly paidNgwee: number;
  readonly over: boolean;
  readonly push: PushState;
  readonly install: 'offer' | 'by-hand' | 'none';
  /** Instants in ms at which the person said "not now". */
  readonly declined: { readonly news?: number; readonly install?: number };
  readonly now: number;
}

export type Invitation = 'news' | 'install' | 'install-by-hand';

/**
 * What to ask for on the page of an order: nothing before something is paid, one thing at a time, and not again for a
 * month when it was declined. News comes first: it helps with the very order on the screen.
 */
export function invitationFor({ paidNgwee, over, push, install, declined, now }: Known): Invitation | null {
  if (paidNgwee === 0) return null;
  const mayAsk = (at: number | undefined): boolean => at === undefined || now - at > MONTH_MS;
  if (push === 'off' && !over && mayAsk(declined.news)) return 'news';
  if (install === 'none' || !mayAsk(declined.install)) return null;
  return install === 'offer' ? 'install' : 'install-by-hand';
}
