import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { refreshSession, type Session } from '@linka/contracts/auth';
import { listOrders } from '@linka/contracts/orders';
import { invitePerson, listPeople, removePerson } from '@linka/contracts/people';
import { aPhone, buildShop, signedIn, startGateway, type TestGateway } from '../testing/index.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());

async function ownedShop() {
  const phone = aPhone();
  const first = await signedIn(gateway, { phone });
  const shop = await buildShop(gateway.deps.db, { ownerId: first.account.id });
  const owner = await signedIn(gateway, { phone });
  const asOwner = { token: owner.accessToken };
  const of = (who: string) => ({ ...asOwner, params: { shopId: shop.id, phone: who } });
  return {
    shopId: shop.id,
    owner,
    invite: (who: string) => gateway.call(invitePerson, of(who)),
    remove: (who: string) => gateway.call(removePerson, of(who)),
    list: async () => (await gateway.call(listPeople, { ...asOwner, params: { shopId: shop.id } })).answer,
  };
}
const seesOrders = ({ accessToken: token }: Session, shopId: string) =>
  gateway.call(listOrders, { token, query: { shopId } });

test('who is invited hears by SMS, joins by signing in, and is out at once when removed', async () => {
  const { shopId, owner, invite, remove, list } = await ownedShop();
  const phone = aPhone();
  expect([(await invite(phone)).status, (await invite(phone)).status]).toEqual([204, 204]);
  expect(gateway.sms.sent.filter(({ to }) => to === phone)).toHaveLength(1);
  expect(await list()).toMatchObject({ people: [{ isOwner: true }], invited: [{ phone }] });

  const joined = await signedIn(gateway, { phone });
  expect(joined.account).toMatchObject({ roles: ['shopper', 'staff'], shopIds: [shopId] });
  expect(await list()).toMatchObject({
    people: [
      { accountId: owner.account.id, isOwner: true },
      { phone, isOwner: false },
    ],
    invited: [],
  });
  expect((await seesOrders(joined, shopId)).status).toBe(200);

  gateway.clock.advance(1);
  expect((await remove(phone)).status).toBe(204);
  expect((await seesOrders(joined, shopId)).problem).toBe('token_expired');
  const { refreshToken } = joined;
  const renewed = (await gateway.call(refreshSession, { body: { refreshToken } })).answer;
  expect(renewed.account.roles).toEqual(['shopper']);
  expect((await seesOrders(renewed, shopId)).problem).toBe('not_allowed');

  const log = await gateway.deps.db.map(
    'SELECT act FROM audit_log WHERE subject = $1 ORDER BY id',
    shopId,
    ({ act }: { act: string }) => act,
  );
  expect(log).toEqual(['staff.invited', 'staff.joined', 'staff.removed']);
});

test('an invitation that was taken back, or is fifteen days old, lets nobody in', async () => {
  const taken = await ownedShop();
  const phone = aPhone();
  await taken.invite(phone);
  await taken.remove(phone);
  expect((await signedIn(gateway, { phone })).account.shopIds).toEqual([]);

  const old = await ownedShop();
  const late = aPhone();
  await old.invite(late);
  await gateway.deps.db.none(
    "UPDATE staff_invitations SET invited_at = invited_at - interval '15 days' WHERE phone = $1",
    late,
  );
  expect((await old.list()).invited).toEqual([]);
  expect((await signedIn(gateway, { phone: late })).account.shopIds).toEqual([]);
});

test('the owner stays', async () => {
  const { owner, remove, list } = await ownedShop();
  expect((await remove(owner.account.phone)).status).toBe(204);
  expect((await list()).people).toHaveLength(1);
});

test('staff who do not own the shop invite nobody', async () => {
  const { shopId } = await ownedShop();
  const { accessToken: token } = await signedIn(gateway, { roles: ['staff'], shopId });
  const tried = await gateway.call(invitePerson, { token, params: { shopId, phone: aPhone() } });
  expect(tried.problem).toBe('not_allowed');
});

test('a shop has at most twenty people', async () => {
  const { shopId, invite } = await ownedShop();
  await gateway.deps.db.none(
    `INSERT INTO staff_invitations SELECT '+26097111' || lpad(n::text, 4, '0'), $1, now() FROM generate_series(1, 19) n`,
    shopId,
  );
  expect((await invite(aPhone())).problem).toBe('too_many_people');
});
