import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { changeStock, getCatalogue, listStock, putProduct, type StockItem } from '@linka/contracts/catalogue';
import { ok, refuse } from '@linka/contracts/problems';
import { shopCatalogue, shopChangeStock, shopPutProduct, shopStock } from '@linka/contracts/shop-api';
import { shopKey } from '../auth/shop-key.ts';
import {
  buildShop,
  sampleCatalogue,
  signedIn,
  startFakeShop,
  startGateway,
  type FakeShop,
  type TestGateway,
} from '../testing/index.ts';

let gateway: TestGateway;
let server: FakeShop;
let shopId: string;
let token: string;
beforeAll(async () => {
  gateway = await startGateway();
  server = await startFakeShop(gateway.clock);
  shopId = (await buildShop(gateway.deps.db, { url: server.url })).id;
  server.trust(shopKey(gateway.deps.secrets, shopId));
  token = (await signedIn(gateway, { roles: ['staff'], shopId })).accessToken;
});
afterAll(async () => {
  await server.stop();
  await gateway.stop();
});

const item = (over: Partial<StockItem> = {}): StockItem => ({
  sku: 'mealie-meal-10',
  productId: 'mealie-meal',
  productName: 'Mealie meal',
  variantName: '10 kg',
  priceNgwee: 8500,
  available: 12,
  reserved: 1,
  onSale: true,
  updatedAt: '2026-01-05T08:00:00.000Z',
  ...over,
});
const product = {
  productId: 'salt',
  name: 'Salt',
  category: 'Staples',
  variants: [{ sku: 'salt-1', name: '1 kg', priceNgwee: 1200, available: 40 }],
};
const params = () => ({ shopId, sku: 'mealie-meal-10' });

beforeEach(() => {
  server.on(shopStock, () => ok({ items: [item()] }));
  server.on(shopChangeStock, ({ params: { sku }, body }) =>
    sku === 'mealie-meal-10'
      ? ok(item({ ...(body.onSale === undefined ? {} : { onSale: body.onSale }) }))
      : refuse('product_unknown'),
  );
  server.on(shopPutProduct, ({ body }) =>
    body.productId === 'salt' ? ok({ items: [item()] }) : refuse('id_reused'),
  );
});

describe('staff of the shop', () => {
  test('list its stock, change it, and add a product', async () => {
    expect((await gateway.call(listStock, { token, params: { shopId } })).answer).toEqual({
      items: [item()],
    });
    const changed = await gateway.call(changeStock, { token, params: params(), body: { onSale: false } });
    expect(changed.answer.onSale).toBe(false);
    expect((await gateway.call(putProduct, { token, params: { shopId }, body: product })).status).toBe(200);
  });

  test('see their change in the catalogue at once', async () => {
    let price = 100;
    server.on(shopCatalogue, () => ok(sampleCatalogue(shopId, price)));
    const catalogue = () => gateway.call(getCatalogue, { params: { shopId } });
    await catalogue();
    price = 200;
    await gateway.call(changeStock, { token, params: params(), body: { priceNgwee: 200 } });
    expect((await catalogue()).answer).toEqual(sampleCatalogue(shopId, 200));
  });

  test('are told what the shop refuses', async () => {
    const unknown = await gateway.call(changeStock, {
      token,
      params: { shopId, sku: 'nothing' },
      body: { onSale: true },
    });
    expect(unknown.problem).toBe('product_unknown');
    const reused = await gateway.call(putProduct, {
      token,
      params: { shopId },
      body: { ...product, productId: 'sugar' },
    });
    expect(reused.problem).toBe('id_reused');
  });

  test('are told when the shop answers nonsense or not at all', async () => {
    server.hijack('/stock', (_req, res) => res.json({ items: 'many' }));
    expect((await gateway.call(listStock, { token, params: { shopId } })).problem).toBe('bad_answer');
    server.hijack('/stock', req => req.socket.destroy());
    expect((await gateway.call(listStock, { token, params: { shopId } })).problem).toBe('shop_unreachable');
    server.hijack('/stock', (_req, res) => res.redirect('http://127.0.0.1:1/'));
    expect((await gateway.call(listStock, { token, params: { shopId } })).problem).toBe('bad_answer');
    server.hijack('/stock', undefined);
  });

  test('of another shop, and shoppers, may not', async () => {
    const calls = server.calls.length;
    const others = [await signedIn(gateway, { roles: ['staff'] }), await signedIn(gateway)];
    for (const { accessToken } of others) {
      expect((await gateway.call(listStock, { token: accessToken, params: { shopId } })).problem).toBe(
        'not_allowed',
      );
      const change = await gateway.call(changeStock, {
        token: accessToken,
        params: params(),
        body: { onSale: false },
      });
      expect(change.problem).toBe('not_allowed');
      const put = await gateway.call(putProduct, { token: accessToken, params: { shopId }, body: product });
      expect(put.problem).toBe('not_allowed');
    }
    expect(server.calls).toHaveLength(calls);
  });
});
