import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { pathOf } from '@linka/contracts/http';
import { Problem, idOf } from '@linka/contracts/problems';
import { sign, type SigningKey } from '@linka/contracts/signing';
import { endpoints } from '../../docs/endpoints.ts';
import { openDatabase, type TestDatabase } from '../../testing/database.ts';
import { keys, openShop, type ShopUnderTest } from '../../testing/shop-under-test.ts';

jest.setTimeout(30_000);
let database: TestDatabase;
let shop: ShopUnderTest;
beforeAll(async () => {
  database = await openDatabase();
  shop = await openShop(database.db);
});

let cells = 0;
afterAll(async () => {
  process.stdout.write(`authorisation matrix of a shop: ${endpoints.length} endpoints, ${cells} cells\n`);
  await shop.close();
  await database.close();
});

const anotherShop: SigningKey = { id: randomUUID(), secret: 'the-secret-of-another-shop' };
const guesser: SigningKey = { id: keys[0].id, secret: 'a-secret-that-was-guessed' };
const signers = { gateway: keys[0], 'gateway, with the key before': keys[1], anotherShop, guesser } as const;

/** Any id will do: who is not let in does not come so far as to learn that it is none. */
const params = { orderId: randomUUID(), productId: 'salt', sku: 'salt-1', file: 'salt.webp' };

test.each(endpoints.map(endpoint => [endpoint.id, endpoint] as const))('%s', async (_, endpoint) => {
  const path = pathOf(endpoint.path, params);
  const { method } = endpoint;
  const knock = async (headers: Record<string, string>) => {
    const response = await fetch(shop.url + path, { method: method.toUpperCase(), headers });
    cells += 1;
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
    const id = isProblem ? idOf(Problem.parse(await response.json())) : undefined;
    expect(id).not.toBe('internal_error');
    return id === 'bad_signature' ? 'refused' : 'let in';
  };
  const signed = (key: SigningKey) => sign({ method, path, body: '' }, key, shop.clock.now(), randomUUID());
  const answers: Record<string, string> = {
    nobody: await knock({}),
    person: await knock({ authorization: 'Bearer a.person.token' }),
  };
  for (const [name, key] of Object.entries(signers)) answers[name] = await knock(signed(key));

  const stranger = endpoint.caller === 'anyone' ? 'let in' : 'refused';
  expect(answers).toEqual({
    nobody: stranger,
    person: stranger,
    gateway: 'let in',
    'gateway, with the key before': 'let in',
    anotherShop: stranger,
    guesser: stranger,
  });
});
