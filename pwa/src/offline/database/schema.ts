import type { Payment } from '@linka/contracts/payments';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { KeptAnswer } from '../answers/kept.ts';
import type { CartRow } from '../cart/rows.ts';
import type { OrderRecord } from '../orders/record.ts';
import type { OutboxEntry } from '../outbox/entry.ts';
import type { StoredSession } from '../session/stored.ts';
import type { Settings } from './settings.ts';

/** Everything the phone keeps. What is in `cart` and `outbox` exists nowhere else until the gateway has it. */
export interface LinkaSchema extends DBSchema {
  session: { key: 'current'; value: StoredSession };
  settings: { key: string; value: Settings[keyof Settings] };
  answers: { key: string; value: KeptAnswer };
  cart: { key: string; value: CartRow; indexes: { shop: string } };
  orders: { key: string; value: OrderRecord };
  payments: { key: string; value: Payment; indexes: { order: string } };
  /** Keyed by a counter: the order of writing is the order of sending. */
  outbox: { key: number; value: OutboxEntry; indexes: { id: string } };
}

export type Database = IDBPDatabase<LinkaSchema>;
export type StoreName = 'session' | 'settings' | 'answers' | 'cart' | 'orders' | 'payments' | 'outbox';
