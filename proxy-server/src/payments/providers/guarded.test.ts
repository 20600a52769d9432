import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { approve, openWorld, paying, placed, type Journey, type World } from '../../testing/index.ts';

let world: World;
let journey: Journey;
beforeAll(async () => {
  world = await openWorld();
  journey = await placed(world, await world.shop());
}, 60_000);
afterAll(() => world.stop());

const { begin, takenWhenPaid } = paying(
  () => world,
  () => journey,
);
const openCircuits = async (): Promise<number> => {
  const text = await (await fetch(`${world.url}/metrics`)).text();
  return Number(/linka_open_circuits\{kind="provider"\} (\d+)/.exec(text)?.[1] ?? 0);
};

test('a provider that does not answer is left alone, and the payment goes through once when it is back', async () => {
  await world.momo.control.fault('requesttopay', '503', { times: 1000 });
  const paymentId = await begin();
  await world.eventually(async () => (await openCircuits()) === 1);
  await world.momo.control.delete('faults');
  await approve(world, paymentId);
  expect(await takenWhenPaid(paymentId)).toEqual({
    state: 'successful',
    debitsMinor: journey.totalNgwee,
    times: 1,
  });
  expect(await openCircuits()).toBe(0);
});
