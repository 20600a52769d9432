import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { gatewayEndpoints } from '@linka/contracts/gateway-api';
import { deliveryFeeNgwee } from '@linka/contracts/orders';
import { ok } from '@linka/contracts/problems';
import { shopChangeStock, shopPutPicture, shopPutProduct, shopStock } from '@linka/contracts/shop-api';
import {
  Tally,
  complaints,
  createSender,
  fuzzRuns,
  operationsOf,
  requestsTo,
  type Answer,
  type Document,
  type Known,
} from '@linka/contracts/testing/fuzz';
import fc from 'fast-check';
import { passFor } from './payment-page/pass.ts';
import { Limiter } from './platform/http/limits.ts';
import { callerNames, createCallers, friendOf, type Authorise } from './testing/callers.ts';
import { createFingerprint } from './testing/fingerprint.ts';
import {
  LUSAKA,
  openWorld,
  placed,
  riding,
  sellSamples,
  type WorkingShop,
  type World,
} from './testing/index.ts';

const RUNS = fuzzRuns(process.env, 40);
/** Nobody looks for work by themselves: whatever is stored, a request stored. */
const AT_REST = { jobs: 86_400, waiting: 1, deadlines: 86_400, forgotten: 86_400, orphaned: 86_000, open: 1 };
/** Refused for what they are. */
const UNREAD = [400, 401, 403, 404, 405, 413, 415];
/** An order that the shop refused is on record, as refused. */
const wasRead = ({ status, text }: Answer): boolean =>
  !UNREAD.includes(status) || text.includes('problem:product_unknown');

let world: World;
let document: Document;
let known: Known;
let authorise: Authorise;
let fingerprint: () => Promise<string>;
let sender: ReturnType<typeof createSender>;
const tally = new Tally();

beforeAll(async () => {
  world = await openWorld();
  const shop = await world.shop();
  answerStaff(shop);
  const ride = await riding(world, shop);
  const waiting = await placed(world, shop);
  await world.pause();
  await world.start(AT_REST);
  const { deps } = world.gateway();
  jest.spyOn(deps.jobs, 'wake').mockReturnValue();
  // Limits have tests of their own; here they would hide what lies behind them.
  jest.spyOn(Limiter.prototype, 'wait').mockResolvedValue(undefined);
  const orders = [ride.orderId, waiting.orderId];
  known = {
    orderId: orders,
    shopId: [shop.id],
    paymentId: [ride.paymentId],
    deliveryId: [ride.deliveryId],
    phone: [ride.shopper.phone],
    msisdn: [ride.shopper.phone],
    sku: [...shop.shelf.keys()],
    quantity: [1, 2],
    unitPriceNgwee: [...shop.shelf.values()].map(({ price }) => price),
    deliveryFeeNgwee: [deliveryFeeNgwee(0)],
    amountNgwee: [waiting.totalNgwee],
    lat: [LUSAKA.lat],
    lng: [LUSAKA.lng],
    sealed: [{ agoMs: 0, phoneNow: new Date().toISOString(), heard: null }],
    pass: orders.map(orderId => passFor(deps.secrets, orderId)),
    url: [`https://${randomUUID()}.shops.example`],
  };
  authorise = await createCallers(world, shop.id, ride);
  fingerprint = await createFingerprint(world.database.db);
  sender = createSender(world.url);
  document = (await (await fetch(`${world.url}/openapi.json`)).json()) as Document;
}, 120_000);
afterAll(async () => {
  sender.close();
  await world.stop();
});

function answerStaff({ fake, id }: WorkingShop): void {
  sellSamples(fake, id);
  fake.on(shopStock, () => ok({ items: [] }));
  fake.on(shopPutProduct, () => ok({ items: [] }));
  fake.on(shopPutPicture, () => ok({ file: 'new.webp', alt: 'A new picture' }));
  fake.on(shopChangeStock, ({ params: { sku } }) =>
    ok({
      sku,
      productId: 'p',
      productName: 'P',
      variantName: 'one',
      priceNgwee: 1,
      available: 1,
      reserved: 0,
      onSale: true,
      updatedAt: new Date().toISOString(),
    }),
  );
}

/** Whoever has signed out everywhere has nothing more to say. */
const lastly = (id: string): number => (id === 'signOutEverywhere' ? 1 : 0);
const endpoints = gatewayEndpoints.toSorted((a, b) => lastly(a.id) - lastly(b.id));

test.each(endpoints.map(endpoint => [endpoint.id, endpoint] as const))(
  '%s survives whatever it is sent, and stores nothing of what it refuses',
  async (id, endpoint) => {
    const operation = operationsOf(document).find(({ operationId }) => operationId === id);
    if (!operation) throw new Error(`${id} is not in /openapi.json`);
    const who = fc.oneof(
      { weight: 4, arbitrary: fc.constant(friendOf(endpoint)) },
      { weight: 1, arbitrary: fc.constantFrom(...callerNames) },
    );
    let before = await fingerprint();
    const law = fc.asyncProperty(who, requestsTo(operation, document, known), async (caller, wire) => {
      const answer = await sender.send(await authorise(caller, endpoint, wire));
      tally.count(answer.status);
      const after = await fingerprint();
      const stored = !wasRead(answer) && after !== before;
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
  console.log(tally.line('gateway'));
  expect(tally.requests).toBeGreaterThanOrEqual(RUNS * endpoints.length);
  expect(tally.serverErrors).toBe(0);
});
