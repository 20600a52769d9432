import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { relayOrder } from '@linka/contracts/orders';
import { openWorld, orderBody, type PlaceBody, type WorkingShop, type World } from '../testing/index.ts';

let world: World;
let shop: WorkingShop;
beforeAll(async () => {
  world = await openWorld();
  shop = await world.shop();
}, 60_000);
afterAll(() => world.stop());

const MINUTE = 60_000;
const place = async (sealed: NonNullable<PlaceBody['sealed']>) => {
  const shopper = await world.person();
  const body = orderBody(shop.id, { sealed });
  const send = (as: PlaceBody) => world.call(shopper, relayOrder, { body: as });
  return { body, send, reply: await send(body) };
};

test('an order decided half an hour ago is asked about; decided anew, the same order goes through', async () => {
  const sealed = { agoMs: 31 * MINUTE, phoneNow: world.clock.now().toISOString(), heard: null };
  const { reply, body, send } = await place(sealed);
  expect([reply.status, reply.problem]).toEqual([409, 'decision_too_old']);
  expect((await send({ ...body, sealed: { ...sealed, agoMs: 1000 } })).status).toBe(201);
  // What the gateway has taken is taken: how long the phone waited for the answer is no part of the order.
  expect((await send(body)).status).toBe(201);
});

test('a phone whose clock was changed since it last heard from us is believed only in what it cannot know wrong', async () => {
  const now = world.clock.now().getTime();
  const sealed = (heardMinutesAgo: number) => ({
    agoMs: MINUTE,
    phoneNow: new Date(now).toISOString(),
    heard: { at: new Date(now - heardMinutesAgo * MINUTE).toISOString(), aheadMs: -60 * MINUTE },
  });
  expect((await place(sealed(45))).reply.problem).toBe('decision_too_old');
  expect((await place(sealed(20))).reply.status).toBe(201);
});
