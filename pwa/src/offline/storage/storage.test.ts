import { expect, jest, test } from '@jest/globals';
import { getShop } from '@linka/contracts/shops';
import { fakeGateway, on } from '../../testing/fake-gateway.ts';
import { guarded, quotaExceeded } from '../../testing/guarded.ts';
import { draftOf } from '../../testing/orders.ts';
import { shop } from '../../testing/shop.ts';
import { account, idOf, makeWorld } from '../../testing/world.ts';
import { answerKey } from '../answers/amend.ts';
import { createChanges } from '../changes/index.ts';
import { openDatabase } from '../database/index.ts';
import { openPhone } from '../database/open.ts';
import { sealOrder } from '../orders/place.ts';
import { createStorage, StorageFull } from './index.ts';

let runs = 0;

/** A disk on which so many writes are refused before the next one goes through. */
async function disk({
  refusals = 0,
  left = undefined as (() => Promise<number | undefined>) | undefined,
} = {}) {
  const name = `disk-${(runs += 1)}`;
  const state = { refusals };
  const real = await openDatabase(name);
  for (let n = 0; n < 10; n += 1) await real.put('answers', { key: `a${n}`, value: n, takenAt: n });
  const changes = createChanges(name);
  const said = jest.fn();
  changes.subscribe(['storage'], said);
  const db = guarded(real, () => {
    if (state.refusals <= 0) return;
    state.refusals -= 1;
    throw quotaExceeded();
  });
  const storage = createStorage({ db, changes, keeps: 'disk', ...(left && { bytesLeft: left }) });
  const answers = async () => (await real.getAll('answers')).map(({ key }) => key);
  return { state, storage, said, answers };
}

test('old kept answers make room for what exists nowhere else', async () => {
  const { storage, said, answers } = await disk({ refusals: 1 });
  await storage.probe();
  expect(storage.state()).toBe('kept');
  expect(await answers()).toEqual(['a5', 'a6', 'a7', 'a8', 'a9']);
  expect(said).not.toHaveBeenCalled();
});

test('a disk with no room at all says so once, and again when there is room', async () => {
  const { state, storage, said } = await disk({ refusals: Infinity });
  await storage.probe();
  await storage.probe();
  expect(storage.state()).toBe('full');
  expect(said).toHaveBeenCalledTimes(1);
  await expect(storage.write(() => Promise.reject(quotaExceeded()))).rejects.toBeInstanceOf(StorageFull);
  state.refusals = 0;
  await storage.probe();
  expect(storage.state()).toBe('kept');
  expect(said).toHaveBeenCalledTimes(2);
});

test('an error that is not about room goes on unchanged, and says nothing of the disk', async () => {
  const { storage } = await disk();
  await expect(storage.write(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
  expect(storage.state()).toBe('kept');
});

test('little room left is said before a cart is built', async () => {
  const room = [400_000, 400_000, 900_000];
  const { storage } = await disk({ left: () => Promise.resolve(room.shift()) });
  await storage.probe();
  expect(storage.state()).toBe('full');
  await storage.probe();
  expect(storage.state()).toBe('kept');
});

/** A whole phone whose disk can be filled up and emptied. */
async function phone() {
  const state = { full: false };
  const gateway = fakeGateway(on(getShop, () => shop));
  const world = await makeWorld(gateway, {
    wrap: db =>
      guarded(db, () => {
        if (state.full) throw quotaExceeded();
      }),
  });
  return { state, ...world.services };
}

test('an order that finds no room changes nothing: the cart and what waited before are as they were', async () => {
  const { state, ...services } = await phone();
  const draft = draftOf(idOf(1), idOf(101), account.id);
  const { shopId } = draft.body;
  const item = { name: 'Maize meal', unitPriceNgwee: 18_500, shopName: 'Mama Chileshe' };
  await services.carts.change(shopId, 'meal-25', { type: 'add', quantity: 1 }, item);
  state.full = true;
  await expect(sealOrder(services, draft)).rejects.toBeInstanceOf(StorageFull);
  expect(services.storage.state()).toBe('full');
  state.full = false;
  expect(await services.outbox.all()).toEqual([]);
  expect(await services.carts.of(shopId)).toHaveLength(1);
  await sealOrder(services, draft);
  expect(await services.outbox.all()).toHaveLength(2);
  expect(services.storage.state()).toBe('kept');
});

test('an answer the disk will not take is shown all the same while the page is open', async () => {
  const { state, answers } = await phone();
  state.full = true;
  const key = answerKey(getShop, shop.id);
  expect(await answers.refresh(getShop, key, { params: { shopId: shop.id }, query: {} })).toBeNull();
  expect((await answers.kept(getShop, key))?.value).toMatchObject({ name: shop.name });
});

test('where the browser refuses to store, the same database stands in memory, and says so', async () => {
  const real = globalThis.indexedDB;
  const open = (): never => {
    throw new DOMException('private', 'SecurityError');
  };
  Object.assign(globalThis, { indexedDB: { open } });
  const lend = jest.fn(() => Promise.resolve(Object.assign(globalThis, { indexedDB: real })));
  const { db, keeps } = await openPhone(`private-${(runs += 1)}`, lend);
  expect(keeps).toBe('memory');
  expect(await db.count('outbox')).toBe(0);
  expect(createStorage({ db, changes: createChanges('private'), keeps }).state()).toBe('memory');
  expect((await openPhone(`disk-${(runs += 1)}`, lend)).keeps).toBe('disk');
  expect(lend).toHaveBeenCalledTimes(1);
});
