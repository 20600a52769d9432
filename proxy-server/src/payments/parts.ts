import type { Queries } from '../platform/db/index.ts';
import type { Providers } from './providers/index.ts';
import { PaymentsStore } from './store.ts';

/** Can a part of what was paid for this order go back? Also when nothing was paid: then nothing has to. */
export async function partsGoBack(t: Queries, providers: Providers, orderId: string): Promise<boolean> {
  const paidWith = await new PaymentsStore(t).providersOf(orderId);
  return paidWith.every(id => providers.of(id).partRefunds);
}
