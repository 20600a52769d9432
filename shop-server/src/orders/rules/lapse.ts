import type { ShopRecord } from '../record.ts';
import { paymentUnderWay, revise } from './state.ts';

/**
 * How long after `payBy` the shop still waits for news, in milliseconds. The gateway ends unpaid orders at `payBy`; a
 * payment begun in the last minute takes MTN about five more, and news may be late.
 */
export const LAPSE_GRACE_MS = 10 * 60 * 1000;

/** Gives up on payment when the shop is sure: time and grace are over, and the gateway follows no payment. */
export function lapse(record: ShopRecord, now: Date): ShopRecord {
  const due = record.payBy !== null && Date.parse(record.payBy) + LAPSE_GRACE_MS < now.getTime();
  const waiting = record.state === 'awaiting_payment' && !paymentUnderWay(record);
  return due && waiting ? revise(record, { lapsed: true }) : record;
}
