import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Catalog } from './catalog.ts';
import { removeExpired } from './expire.ts';
import { checkIndexSpec } from './index-spec.ts';
import { Store } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'linka-mongo-'));
const store = new Store(folder, () => undefined);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test('documents go when their date is over, and only those', () => {
  const catalog = new Catalog(store);
  const nonces = catalog.getOrCreate('shop', 'nonces');
  const partialFilterExpression = { keep: { $lt: 1 } };
  nonces.addIndex(
    checkIndexSpec({ key: { 'seen.at': 1 }, name: 'ttl', expireAfterSeconds: 60, partialFilterExpression }),
  );
  const at = (ms: number) => ({ seen: { at: new Date(ms) }, keep: 0 });
  nonces.insert({ _id: 'old', ...at(0) });
  nonces.insert({ _id: 'on time', ...at(1_000) });
  nonces.insert({ _id: 'young', ...at(1_001) });
  nonces.insert({ _id: 'kept', ...at(0), keep: 1 });
  nonces.insert({ _id: 'no date', keep: 0, seen: { at: 0 } });
  nonces.insert({ _id: 'earliest of several', keep: 0, seen: [at(9_000).seen, at(500).seen] });
  removeExpired(catalog, 61_000);
  expect(nonces.find({}).map(doc => doc._id)).toEqual(['young', 'kept', 'no date']);
});
