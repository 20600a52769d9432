import { isEnd, orderStates } from '@linka/contracts/orders';
import type { ShopRecord } from '../record.ts';

/** How long after an order was placed the shop still knows whose it was: a complaint about bread comes sooner. */
export const FORGET_AFTER_MS = 30 * 24 * 60 * 60 * 1000;

export const endedStates = orderStates.filter(isEnd);

/**
 * The record without its shopper: name and note go, goods and money stay. An order that has not ended keeps them. What
 * follows from the record does not change, so nothing is left to carry out.
 */
export function forget(record: ShopRecord, now: Date): ShopRecord {
  const isOld = Date.parse(record.placedAt) + FORGET_AFTER_MS < now.getTime();
  const isKnown = record.shopperName !== null || record.note !== null;
  if (!isOld || !isKnown || !isEnd(record.state)) return record;
  const nobody = { shopperName: null, note: null };
  return { ...record, ...nobody, told: record.told && { ...record.told, ...nobody, dropOff: null } };
}
