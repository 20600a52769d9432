import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { shopOrder, shopOrderEvents } from '@linka/contracts/shop-api';
import { sign } from '@linka/contracts/signing';
import {
  Tally,
  complaints,
  createSender,
  fuzzRuns,
  operationsOf,
  requestsTo,
  type Document,
  type Known,
  type Wire,
} from '@linka/contracts/testing/fuzz';
import fc from 'fast-check';
import { endpoints } from './docs/endpoints.ts';
import { happened, history, line, orderOf, reserved, stockUp } from './testing/builders.ts';
import { openDatabase, type TestDatabase } from './testing/database.ts';
import { fingerprint } from './testing/fingerprint.ts';
import { keys, openShop, shopId, type ShopUnderTest } from './testing/shop-under-test.ts';

jest.setTimeout(60_000);
const RUNS = fuzzRuns(process.env, 40);
/** Refused for what they are. An order that was understood and refused is on record, so that it stays refused. */
const UNREAD = [400, 401, 403, 405, 413, 415, 422];

let database: TestDatabase;
let shop: ShopUnderTest;
let document: Document;
let known: Known;
let sender: ReturnType<typeof createSender>;
const tally = new Tally();

beforeAll(async () => {
  database = await openDatabase();
  shop = await openShop(database.db);
  await stockUp(shop, 'meal', 500);
  const [paid, waiting] = [orderOf([line('meal', 2)]), orderOf([line('meal')])];
  for (const body of [paid, waiting]) await shop.call(shopOrder, { body });
  const events = history(paid, reserved(paid), happened.paid);
  await shop.call(shopOrderEvents, { params: { orderId: paid.orderId }, body: { events } });
  known = {
    orderId: [paid.orderId, waiting.orderId],
    shopId: [shopId],
    sku: ['meal'],
    productId: ['meal'],
    quantity: [1, 2],
    unitPriceNgwee: [10_000],
    seq: [1, 2, 3, 4, 5],
  };
  sender = createSender(shop.url);
  document = (await (await fetch(`${shop.url}/openapi.json`)).json()) as Document;
});
afterAll(async () => {
  sender.close();
  await shop.close();
  await database.close();
});

const signed = (wire: Wire): Wire => {
  const { method, path, body = '' } = wire;
  const proof = sign({ method, path, body }, keys[0], shop.clock.now(), randomUUID());
  return { ...wire, headers: { ...wire.headers, ...proof } };
};

test.each(endpoints.map(endpoint => [endpoint.id, endpoint] as const))(
  '%s survives whatever it is sent, and stores nothing of what it refuses',
  async (id, endpoint) => {
    const operation = operationsOf(document).find(({ operationId }) => operationId === id);
    if (!operation) throw new Error(`${id} is not in /openapi.json`);
    const isGateway = fc.oneof(
      { weight: 6, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    );
    let before = await fingerprint(database.db);
    const law = fc.asyncProperty(isGateway, requestsTo(operation, document, known), async (gateway, wire) => {
      const answer = await sender.send(gateway ? signed(wire) : wire);
      tally.count(answer.status);
      const after = await fingerprint(database.db);
      const stored = UNREAD.includes(answer.status) && after !== before;
      before = after;
      const wrong = complaints(operation, endpoint, answer);
      expect([...wrong, ...(stored ? [`stored something at ${answer.status}`] : [])]).toEqual([]);
    });
    await fc.assert(law, { numRuns: RUNS, endOnFailure: true });
  },
  120_000 + RUNS * 200,
);

test('no request of the whole run met a server error', () => {
  // eslint-disable-next-line no-console -- the count is what the run is for
  console.log(tally.line('shop'));
  expect(tally.requests).toBeGreaterThanOrEqual(RUNS * endpoints.length);
  expect(tally.serverErrors).toBe(0);
});
