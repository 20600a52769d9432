import { randomUUID } from 'node:crypto';
import {
  acceptOrder,
  foldOrder,
  getOrder,
  markReady,
  rejectOrder,
  strikeItems,
} from '@linka/contracts/orders';
import type { Shop } from './shop.ts';

/** The shop's own people decide on a paid order: take it on and pack it, without a unit that is not there, or turn it down. */
export async function serve(
  { staff }: Shop,
  orderId: string,
  decision: 'accept' | 'strike' | 'reject',
  signal: AbortSignal,
): Promise<void> {
  const params = { orderId };
  if (decision === 'reject') {
    await staff.insist(rejectOrder, { params, body: { reason: 'The shelf was empty after all' } }, signal);
    return;
  }
  if (decision === 'strike') await missOne(staff, orderId, signal);
  const accepted = await staff.insist(acceptOrder, { params, body: { readyInMinutes: 5 } }, signal);
  if (accepted.kind === 'answer') await staff.insist(markReady, { params, body: { ready: true } }, signal);
}

/** The first line is one short. Said twice, as over a network that loses answers; an order of one unit cannot lose it. */
async function missOne(staff: Shop['staff'], orderId: string, signal: AbortSignal): Promise<void> {
  const params = { orderId };
  const seen = await staff.insist(getOrder, { params }, signal);
  const [line] = seen.kind === 'answer' ? foldOrder(seen.value.events).lines : [];
  if (!line) return;
  const body = { strikeId: randomUUID(), lines: [{ sku: line.sku, quantity: 1 }] };
  for (let time = 1; time <= 2; time += 1) await staff.insist(strikeItems, { params, body }, signal);
}
