import { basketNgwee } from '@linka/contracts/money';
import type { Carts } from '../cart/index.ts';
import { removals, superseded, visibleTo } from '../cart/rows.ts';
import type { Changes } from '../changes/index.ts';
import { strictly, type Database } from '../database/index.ts';
import type { Outbox } from '../outbox/index.ts';
import type { Storage } from '../storage/index.ts';
import type { Draft, OrderRecord } from './record.ts';

interface Deps {
  readonly db: Database;
  readonly storage: Storage;
  readonly outbox: Outbox;
  readonly changes: Changes;
  readonly now: () => number;
  readonly newId: () => string;
  readonly wake: () => void;
}

/**
 * Seals an order: what is wanted, and the payment for exactly that sum, are written together before anything is
 * sent, and the shop's cart is emptied in the same transaction. From here on the order survives anything but the
 * loss of the phone. `instead` names a refused order that this one replaces. Rejects with `StorageFull`, changing nothing.
 */
export async function sealOrder(
  { db, storage, outbox, changes, now, newId, wake }: Deps,
  draft: Draft,
  instead?: string,
): Promise<void> {
  const { body, accountId } = draft;
  const amountNgwee = body.deliveryFeeNgwee + basketNgwee(body.lines);
  const entries = await Promise.all([
    outbox.entry('relayOrder', { body }, accountId),
    payingFor(outbox, draft, amountNgwee),
  ]);
  const record: OrderRecord = { orderId: body.orderId, events: [], draft };
  await storage.write(async () => {
    const tx = strictly(db, ['outbox', 'orders', 'cart']);
    const waiting = tx.objectStore('outbox');
    const replaced = (await waiting.getAll()).flatMap(({ seq, lane }) =>
      lane === instead && seq !== undefined ? [seq] : [],
    );
    const inCart = visibleTo(await tx.objectStore('cart').index('shop').getAll(body.shopId), accountId);
    const removed = removals(inCart, { accountId, now: now(), newId });
    await Promise.all([
      ...replaced.map(seq => waiting.delete(seq)),
      ...entries.map(entry => waiting.add(entry)),
      ...removed.map(row => tx.objectStore('cart').put(row)),
      ...superseded([...inCart, ...removed]).map(id => tx.objectStore('cart').delete(id)),
      tx.objectStore('orders').put(record),
      instead !== undefined && tx.objectStore('orders').delete(instead),
      tx.done,
    ]);
  });
  changes.announce('outbox', 'orders', 'cart');
  wake();
}

/** What goes after the order: a payment for exactly its sum, or the word that the courier gets it in cash. */
function payingFor(
  outbox: Outbox,
  { body, method, paymentId, msisdn, accountId }: Draft,
  amountNgwee: number,
) {
  const { orderId } = body;
  return method === 'cash'
    ? outbox.entry('agreeCash', { params: { orderId }, body: { amountNgwee } }, accountId)
    : outbox.entry(
        'startPayment',
        { body: { paymentId, orderId, provider: method, msisdn, amountNgwee } },
        accountId,
      );
}

/**
 * Takes a sealed order back before the gateway has it: its commands go, its goods return to the cart. Answers false,
 * and changes nothing, when an attempt may have arrived.
 */
export async function takeBack({ db, outbox, changes }: Deps, carts: Carts, draft: Draft): Promise<boolean> {
  const { orderId, shopId } = draft.body;
  await outbox.withdraw(entry => entry.lane === orderId);
  const left = (await outbox.all()).some(entry => entry.lane === orderId);
  if (left) return false;
  await db.delete('orders', orderId);
  for (const { sku, name, quantity, unitPriceNgwee } of draft.lines) {
    const item = { name, unitPriceNgwee, shopName: draft.shopName };
    await carts.change(shopId, sku, { type: 'add', quantity }, item);
  }
  changes.announce('orders');
  return true;
}
