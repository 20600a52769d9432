import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getOrder, getPaymentForm, placeOrder, relayOrder } from '@linka/contracts/orders';
import { refuse } from '@linka/contracts/problems';
import { shopOrder } from '@linka/contracts/shop-api';
import {
  LUSAKA,
  inState,
  neverOpen,
  openWorld,
  orderBody,
  type PlaceBody,
  type Someone,
  type WorkingShop,
  type World,
} from '../testing/index.ts';

let world: World;
let shop: WorkingShop;
let shopper: Someone;
beforeAll(async () => {
  world = await openWorld();
  shop = await world.shop();
}, 60_000);
afterAll(() => world.stop());

/** Each test has a shopper of its own: twenty orders a minute are enough for anybody. */
const place = async (over: Partial<PlaceBody> = {}, at = shop) => {
  shopper = await world.person({ name: 'Natasha' });
  const body = orderBody(at.id, over);
  return { body, reply: await world.call(shopper, placeOrder, { body }) };
};
const again = (body: PlaceBody, who = shopper) => world.call(who, relayOrder, { body });
const documentOf = (text: string) => JSON.parse(text) as Record<string, unknown>;
const line = (sku: string, quantity: number, unitPriceNgwee: number) => ({ sku, quantity, unitPriceNgwee });
const timesAsked = (at = shop) => at.fake.calls.filter(id => id === shopOrder.id).length;

describe('an order', () => {
  test('is relayed to the shop, and answered with its payment form and history', async () => {
    const { body, reply } = await place({ note: 'Ring twice' });
    expect(reply.answer).toMatchObject({
      orderId: body.orderId,
      events: [
        { seq: 1, type: 'placed', by: 'shopper', shopperName: 'Natasha', note: 'Ring twice' },
        { seq: 2, type: 'reserved', by: 'shop', lines: [{ name: 'Name of maize-meal-10' }] },
      ],
      paymentForm: { goodsNgwee: 22_000, deliveryFeeNgwee: 1500, totalNgwee: 23_500, currency: 'ZMW' },
    });
    expect(await world.order(body.orderId)).toMatchObject({ state: 'awaiting_payment', version: 2 });
  });

  test('sent again answers the same, by either door, and takes stock once', async () => {
    const { body, reply } = await place();
    const left = shop.shelf.get('maize-meal-10')?.available;
    for (let i = 0; i < 3; i += 1) expect((await again(body)).answer).toEqual(reply.answer);
    expect(shop.shelf.get('maize-meal-10')?.available).toBe(left);
  });

  test('sent twice at once is one order, and both attempts hear the same', async () => {
    shopper = await world.person();
    const body = orderBody(shop.id);
    const [a, b, c] = await Promise.all([again(body), again(body), again(body)]);
    expect(a.answer.paymentForm).toEqual(b.answer.paymentForm);
    expect(b.answer.paymentForm).toEqual(c.answer.paymentForm);
    expect(await world.order(body.orderId)).toMatchObject({ version: 2 });
  });

  test('whose answer was lost goes on when it is sent again, also in a new gateway', async () => {
    shopper = await world.person();
    const body = orderBody(shop.id);
    const leaving = new AbortController();
    shop.fake.hijack('/order', () => leaving.abort());
    const lost = fetch(world.url + relayOrder.path, {
      method: 'POST',
      signal: leaving.signal,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await shopper.token()}` },
      body: JSON.stringify(body),
    });
    await expect(lost).rejects.toThrow();
    shop.fake.hijack('/order', undefined);
    await world.pause();
    await world.start();
    expect((await again(body)).answer.events).toHaveLength(2);
  });
});

describe('is refused', () => {
  test('at a shop nobody knows, and at one that is not verified', async () => {
    const pending = await world.shop({ verification: 'pending' });
    expect((await place({ shopId: randomUUID() })).reply.problem).toBe('shop_unknown');
    expect((await place({}, pending)).reply.problem).toBe('shop_unknown');
    expect(timesAsked(pending)).toBe(0);
  });

  test('while the shop is closed', async () => {
    const closed = await world.shop({ hours: neverOpen });
    expect((await place({}, closed)).reply.problem).toBe('shop_closed');
    expect(timesAsked(closed)).toBe(0);
  });

  test('to a place further than ten kilometres', async () => {
    const { reply } = await place({ dropOff: { lat: LUSAKA.lat + 0.2, lng: LUSAKA.lng } });
    expect([reply.status, reply.problem]).toEqual([409, 'too_far']);
    expect(documentOf(reply.text).metres).toBeGreaterThan(20_000);
  });

  test('at another delivery fee than the gateway reckons, naming the right one', async () => {
    const { reply, body } = await place({ deliveryFeeNgwee: 100 });
    expect([reply.problem, documentOf(reply.text).deliveryFeeNgwee]).toEqual(['price_moved', 1500]);
    // Nothing was kept of it: the same order with the right fee goes through.
    expect((await again({ ...body, deliveryFeeNgwee: 1500 })).status).toBe(201);
  });

  test.each([
    ['price_moved', line('maize-meal-10', 1, 9_999), { unitPriceNgwee: 11_000 }],
    ['out_of_stock', line('cooking-oil-2', 99, 8_500), { unitPriceNgwee: 8_500 }],
    ['product_unknown', line('salt-1', 1, 700), { unitPriceNgwee: null, available: 0 }],
  ] as const)('with the lines that are wrong: %s, then and ever after', async (problem, wanted, change) => {
    const cooking = shop.shelf.get('cooking-oil-2');
    if (cooking) cooking.available = 98;
    const { body, reply } = await place({ lines: [wanted] });
    const lines = [{ sku: wanted.sku, change: problem, ...change }];
    expect(reply.problem).toBe(problem);
    expect(documentOf(reply.text)).toMatchObject({ lines });
    const asked = timesAsked();
    const repeated = await again(body);
    expect([repeated.problem, timesAsked()]).toEqual([problem, asked]);
    expect(documentOf(repeated.text)).toMatchObject({ lines });
    expect(await world.order(body.orderId)).toMatchObject({ state: 'rejected', refund: 'none' });
  });

  test('when the shop says that it is closed', async () => {
    const early = await world.shop();
    early.fake.on(shopOrder, () => refuse('shop_closed'));
    const { body, reply } = await place({}, early);
    expect([reply.problem, (await again(body)).problem]).toEqual(['shop_closed', 'shop_closed']);
  });

  test('when its id belongs to other content or to another person', async () => {
    const { body } = await place();
    expect((await again({ ...body, note: 'And a pen' })).problem).toBe('id_reused');
    expect((await again(body, await world.person())).problem).toBe('id_reused');
    expect((await again(body)).status).toBe(201);
  });

  test('when its input is not understood, field by field', async () => {
    const { reply } = await place({ lines: [line('maize-meal-10', 0, 11_000)] });
    expect(documentOf(reply.text)).toMatchObject({ status: 400, errors: [{ field: 'lines.0.quantity' }] });
    const twice = [line('maize-meal-10', 1, 11_000), line('maize-meal-10', 2, 11_000)];
    expect((await place({ lines: twice })).reply.problem).toBe('bad_request');
  });

  test('from somebody who is not signed in', async () => {
    expect((await world.call(null, placeOrder, { body: orderBody(shop.id) })).problem).toBe('sign_in_needed');
  });
});

describe('while the shop', () => {
  test('is down the order waits, and sent again it goes through', async () => {
    const away = await world.shop();
    away.down = true;
    const { body, reply } = await place({}, away);
    expect([reply.status, reply.problem]).toEqual([503, 'shop_unreachable']);
    expect(await world.order(body.orderId)).toMatchObject({ state: 'placed' });
    away.down = false;
    expect((await again(body)).answer.events).toHaveLength(2);
  });

  test.each([
    ['HTML', 'text/html', '<h1>It works!</h1>'],
    ['JSON of another kind', 'application/json', '{"ok":true}'],
    ['nothing', 'application/json', ''],
  ])('answers nonsense (%s) the order waits', async (_, type, text) => {
    shop.fake.hijack('/order', (_req, res) => void res.status(201).type(type).send(text));
    const { body, reply } = await place();
    shop.fake.hijack('/order', undefined);
    expect([reply.status, reply.problem]).toEqual([502, 'bad_answer']);
    expect((await again(body)).status).toBe(201);
  });

  test.each([
    ['another price', { lines: [{ ...line('maize-meal-10', 2, 12_000), name: 'Maize' }] }],
    ['fewer goods', { lines: [{ ...line('maize-meal-10', 1, 22_000), name: 'Maize' }] }],
    ['another total', { totalNgwee: 99_999 }],
    ['another order', { orderId: randomUUID() }],
  ])('confirms %s than was asked for, nothing is confirmed', async (_, over) => {
    const sly = await world.shop();
    shopper = await world.person();
    const body = orderBody(sly.id);
    sly.fake.hijack('/order', (_req, res) => res.status(201).json({ ...confirmation(body), ...over }));
    expect((await again(body)).problem).toBe('bad_answer');
    expect(await world.order(body.orderId)).toMatchObject({ state: 'placed' });
  });

  test('holds the goods until the end of the world, the order is let go after four hours', async () => {
    const patient = await world.shop();
    shopper = await world.person();
    const body = orderBody(patient.id);
    patient.fake.hijack('/order', (_req, res) =>
      res.status(201).json({ ...confirmation(body), payBy: '9999-12-31T00:00:00.000Z' }),
    );
    expect((await again(body)).status).toBe(201);
    world.clock.advance(4 * 3600 + 1);
    await world.until(body.orderId, inState('expired'));
  });

  test('never answers, the order is let go after ten minutes, and says so when it is sent again', async () => {
    const gone = await world.shop();
    gone.down = true;
    const { body } = await place({}, gone);
    world.clock.advance(10 * 60 + 1);
    await world.until(body.orderId, inState('expired'));
    const late = await again(body);
    expect([late.problem, documentOf(late.text).state]).toEqual(['order_moved_on', 'expired']);
  });
});

/** What an honest shop's server answers to the order that tests place. */
function confirmation(body: ReturnType<typeof orderBody>) {
  return {
    orderId: body.orderId,
    shopName: 'Sly',
    lines: body.lines.map(wanted => ({ ...wanted, name: 'Maize' })),
    goodsNgwee: 22_000,
    currency: 'ZMW',
    deliveryFeeNgwee: 1500,
    totalNgwee: 23_500,
    payBy: new Date(Date.now() + 60_000).toISOString(),
    methods: ['mtn_momo'],
  };
}

describe('the payment form', () => {
  const formOf = (orderId: string, accept: string, who = shopper) =>
    world.call(who, getPaymentForm, { query: { orderId }, headers: { accept } });
  test('is JSON for the app', async () => {
    const { body, reply } = await place();
    for (const accept of ['application/json', '*/*'])
      expect((await formOf(body.orderId, accept)).answer).toEqual(reply.answer.paymentForm);
  });

  test('leads a browser to its page, and tells the app where that is', async () => {
    const { body } = await place();
    const { headers } = await formOf(body.orderId, 'application/json');
    const page = /^<(\/pay\/[^>]+)>; rel="payment"$/.exec(headers.get('link') ?? '')?.[1];
    const visit = await formOf(body.orderId, 'text/html,application/xhtml+xml,*/*;q=0.8');
    expect([visit.status, visit.headers.get('location')]).toEqual([303, page]);
  });

  test('is nobody else’s, and there is none before the shop has confirmed', async () => {
    const { body } = await place();
    expect((await formOf(body.orderId, '*/*', await world.person())).problem).toBe('order_unknown');
    const away = await world.shop();
    away.down = true;
    const waiting = await place({}, away);
    expect((await formOf(waiting.body.orderId, '*/*')).problem).toBe('order_unknown');
  });
});

test('an order that is not theirs does not exist to others', async () => {
  const { body } = await place();
  const elsewhere = await world.person({ shopId: (await world.shop()).id });
  for (const stranger of [await world.person(), elsewhere])
    expect((await world.call(stranger, getOrder, { params: body })).problem).toBe('order_unknown');
});
