import { acceptOrder, markReady, rejectOrder } from '@linka/contracts/orders';
import type { Shop } from './shop.ts';

/** The shop's own people decide on a paid order: take it on and pack it, or turn it down. */
export async function serve(
  { staff }: Shop,
  orderId: string,
  decision: 'accept' | 'reject',
  signal: AbortSignal,
): Promise<void> {
  const params = { orderId };
  if (decision === 'reject') {
    await staff.insist(rejectOrder, { params, body: { reason: 'The shelf was empty after all' } }, signal);
    return;
  }
  const accepted = await staff.insist(acceptOrder, { params, body: { readyInMinutes: 5 } }, signal);
  if (accepted.kind === 'answer') await staff.insist(markReady, { params, body: { ready: true } }, signal);
}
