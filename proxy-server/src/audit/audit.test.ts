import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listAudit } from '@linka/contracts/audit';
import { signOutEverywhere } from '@linka/contracts/auth';
import { verifyShop } from '@linka/contracts/shops';
import { buildShop, signedIn, startGateway, type TestGateway } from '../testing/index.ts';
import { audit } from './index.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());

const operator = () => signedIn(gateway, { roles: ['operator'] });
const deed = { actor: 'command:test', act: 'shop.verification', subject: 'a shop' } as const;

test('an operator’s word on a shop is written down with who said it, and read by operators', async () => {
  const { accessToken: token, account } = await operator();
  const shop = await buildShop(gateway.deps.db, { verification: 'pending' });
  await gateway.call(verifyShop, { token, params: { shopId: shop.id }, body: { verification: 'verified' } });
  const { entries } = (await gateway.call(listAudit, { token, query: { subject: shop.id } })).answer;
  expect(entries).toEqual([
    expect.objectContaining({
      actor: account.id,
      act: 'shop.verification',
      subject: shop.id,
      detail: { verification: 'verified' },
    }),
  ]);
});

test('a word on a shop that is not there is no deed', async () => {
  const { accessToken: token } = await operator();
  const shopId = crypto.randomUUID();
  const said = await gateway.call(verifyShop, {
    token,
    params: { shopId },
    body: { verification: 'verified' },
  });
  expect(said.problem).toBe('shop_unknown');
  expect((await gateway.call(listAudit, { token, query: { subject: shopId } })).answer.entries).toEqual([]);
});

test('signing out everywhere is written down', async () => {
  const { accessToken, account } = await signedIn(gateway);
  await gateway.call(signOutEverywhere, { token: accessToken });
  const { accessToken: token } = await operator();
  const { entries } = (await gateway.call(listAudit, { token, query: { subject: account.id } })).answer;
  expect(entries.map(({ act }) => act)).toEqual(['session.ended_everywhere']);
});

test('a deed that is rolled back leaves no line', async () => {
  const { db } = gateway.deps;
  const subject = crypto.randomUUID();
  await expect(
    db.tx(async t => {
      await audit(t, { ...deed, subject });
      throw new Error('after all not');
    }),
  ).rejects.toThrow('after all not');
  expect(await db.any('SELECT FROM audit_log WHERE subject = $1', subject)).toEqual([]);
});

test('older lines come page by page', async () => {
  const { accessToken: token } = await operator();
  const subject = crypto.randomUUID();
  for (let n = 0; n < 101; n += 1) await audit(gateway.deps.db, { ...deed, subject, detail: { n } });
  const first = (await gateway.call(listAudit, { token, query: { subject } })).answer.entries;
  const before = String(first.at(-1)?.id);
  const second = (await gateway.call(listAudit, { token, query: { subject, before } })).answer.entries;
  expect([...first, ...second].map(({ detail }) => detail.n)).toEqual([...Array(101).keys()].reverse());
});

describe('a line of the log', () => {
  test.each(["UPDATE audit_log SET actor = 'nobody'", 'DELETE FROM audit_log', 'TRUNCATE audit_log'])(
    'outlives %s',
    async statement => {
      await audit(gateway.deps.db, deed);
      await expect(gateway.deps.db.none(statement)).rejects.toMatchObject({ code: '42501' });
      expect(await gateway.deps.db.any('SELECT FROM audit_log WHERE actor = $1', deed.actor)).not.toEqual([]);
    },
  );

  test('is the gateway’s to add and to read, and no more', async () => {
    const rows = await gateway.deps.db.any<{ acl: string }>(
      "SELECT unnest(relacl)::text AS acl FROM pg_class WHERE relname = 'audit_log'",
    );
    // r: select, a: insert; w: update, d: delete, D: truncate.
    const rights = rows.map(({ acl }) => /=([a-zA-Z]*)\//.exec(acl)?.[1] ?? '');
    expect(rights).not.toEqual([]);
    for (const right of rights) expect(right).not.toMatch(/[wdD]/);
  });
});
