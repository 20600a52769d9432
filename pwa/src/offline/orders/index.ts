import { getOrder, type OrderEvent } from '@linka/contracts/orders';
import { getPayment, isFinalPayment, type Payment } from '@linka/contracts/payments';
import type { Failure, Gateway } from '../../lib/api/index.ts';
import type { Changes } from '../changes/index.ts';
import { strictly, type Database } from '../database/index.ts';
import type { Storage } from '../storage/index.ts';
import { mergeEvents, versionOf, type OrderRecord } from './record.ts';

export { orderOf, type Draft, type OrderRecord } from './record.ts';

export interface Orders {
  readonly get: (orderId: string) => Promise<OrderRecord | undefined>;
  readonly all: () => Promise<readonly OrderRecord[]>;
  readonly payments: (orderId: string) => Promise<readonly Payment[]>;
  /** Takes events in, whoever told them. Answers the version reached without a gap. */
  readonly learn: (orderId: string, events: readonly OrderEvent[]) => Promise<number>;
  /** Asks the gateway for what is missing. */
  readonly refresh: (orderId: string) => Promise<Failure | null>;
  readonly refreshPayment: (paymentId: string) => Promise<Failure | null>;
}

interface Deps {
  readonly db: Database;
  readonly storage: Storage;
  readonly gateway: Gateway;
  readonly changes: Changes;
}

export function createOrders({ db, storage, gateway, changes }: Deps): Orders {
  const take = async (orderId: string, events: readonly OrderEvent[]): Promise<OrderRecord> => {
    const tx = strictly(db, ['orders']);
    const store = tx.objectStore('orders');
    const had = await store.get(orderId);
    const record = { orderId, draft: had?.draft ?? null, events: mergeEvents(had?.events ?? [], events) };
    if (record.events.length > (had?.events.length ?? 0)) await store.put(record);
    await tx.done;
    return record;
  };
  const learn: Orders['learn'] = async (orderId, events) => {
    const record = await storage.write(() => take(orderId, events));
    changes.announce('orders');
    return versionOf(record);
  };
  return {
    get: orderId => db.get('orders', orderId),
    all: () => db.getAll('orders'),
    payments: orderId => db.getAllFromIndex('payments', 'order', orderId),
    learn,
    refresh: async orderId => {
      const after = versionOf(await db.get('orders', orderId));
      const answer = await gateway.call(getOrder, { params: { orderId }, query: { after } });
      if (!answer.ok) return answer;
      await learn(orderId, answer.value.events);
      return null;
    },
    refreshPayment: async paymentId => {
      const known = await db.get('payments', paymentId);
      if (known !== undefined && isFinalPayment(known.state)) return null;
      const answer = await gateway.call(getPayment, { params: { paymentId } });
      if (!answer.ok) return answer;
      await storage.write(() => db.put('payments', answer.value));
      changes.announce('payments');
      return null;
    },
  };
}
