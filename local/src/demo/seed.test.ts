import { afterEach, describe, expect, test } from '@jest/globals';
import { operator, owners } from './people.ts';
import { seed } from './seed.ts';
import { shops, type DemoShop } from './shops.ts';
import { startFakeGateway, type FakeGateway } from './testing/fake-gateway.ts';

let gateway: FakeGateway | undefined;
afterEach(async () => {
  await gateway?.stop();
  gateway = undefined;
});

const waits: number[] = [];
const urlOf = (shop: DemoShop): string => `http://127.0.0.1:${3001 + shops.indexOf(shop)}`;

async function start() {
  const fake = (gateway = await startFakeGateway());
  waits.length = 0;
  const run = () =>
    seed({
      url: fake.url,
      fetch,
      now: () => new Date(),
      wait: ms => Promise.resolve(waits.push(ms)),
      readCode: phone => Promise.resolve(fake.codes.get(phone)),
      shopUrl: urlOf,
      authenticator: { scan: () => Promise.resolve(), code: () => Promise.resolve('246810') },
    });
  return { fake, run };
}

describe('seed', () => {
  test('registers every shop as its owner and verifies all but the one left for the operator', async () => {
    const { fake, run } = await start();
    const keys = await run();
    expect([...keys.keys()]).toEqual(shops.map(({ registration }) => registration.shopId));
    for (const shop of shops) {
      const registered = fake.shops.get(shop.registration.shopId);
      expect(registered).toMatchObject({
        ownerPhone: shop.owner.phone,
        verification: shop.verified ? 'verified' : 'pending',
        body: { ...shop.registration, url: urlOf(shop) },
      });
      expect(keys.get(shop.registration.shopId)).toBe(registered?.signingKey);
    }
  });

  test('run again answers the same keys and leaves the operator’s decisions alone', async () => {
    const { fake, run } = await start();
    const first = await run();
    const rejected = fake.shops.get(shops[0]?.registration.shopId ?? '');
    if (rejected) rejected.verification = 'rejected';
    const before = fake.signIns(operator.phone);
    expect(await run()).toEqual(first);
    expect(rejected?.verification).toBe('rejected');
    expect(fake.signIns(operator.phone)).toBe(before);
  });

  test('waits as long as a busy gateway asks', async () => {
    const { fake, run } = await start();
    fake.busyOnce(7);
    expect((await run()).size).toBe(shops.length);
    expect(waits).toEqual([7000]);
  });

  test('gives up on a gateway that is busy for an hour', async () => {
    const { fake, run } = await start();
    fake.busyOnce(3600);
    await expect(run()).rejects.toThrow(/refused requestCode \(429\)/);
    expect(waits).toEqual([]);
  });

  test('waits until another code may be sent when none came', async () => {
    const { fake, run } = await start();
    fake.loseNextCode();
    expect((await run()).size).toBe(shops.length);
    expect(waits).toEqual([60_000]);
  });

  test('says who got no code', async () => {
    const { fake, run } = await start();
    fake.loseNextCode();
    fake.loseNextCode();
    await expect(run()).rejects.toThrow(`No code reached ${owners.kabulonga.phone}`);
  });

  test('repeats the gateway’s words when it refuses', async () => {
    const { fake, run } = await start();
    fake.refuseShops();
    await expect(run()).rejects.toThrow(/refused registerShop \(422\): This address cannot be used/);
  });
});
