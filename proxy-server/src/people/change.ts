import { MOST_PEOPLE } from '@linka/contracts/people';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import { audit } from '../audit/index.ts';
import { SessionStore } from '../auth/session-store.ts';
import type { Deps } from '../deps.ts';
import type { Tx } from '../platform/db/index.ts';
import type { ShopRow } from '../shops/shop-row.ts';
import { PeopleStore } from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'sms'>;

/**
 * Invites somebody to work in the shop and tells them by SMS, once. Who works there already, or is invited already,
 * changes nothing. Refuses with `too_many_people`.
 */
export async function invite(
  { db, clock, sms }: Needs,
  shop: ShopRow,
  phone: string,
): Promise<Result<undefined>> {
  const now = clock.now();
  const invited = await db.tx('invite', async t => {
    const store = new PeopleStore(t);
    const people = await store.peopleOf(shop.id);
    if (people.some(person => person.phone === phone)) return ok(false);
    const waiting = await store.invitedTo(shop.id, now);
    const isWaiting = waiting.some(person => person.phone === phone);
    if (!isWaiting && people.length + waiting.length >= MOST_PEOPLE) return refuse('too_many_people');
    if (!(await store.invite(shop.id, phone, now))) return ok(false);
    await audit(t, { actor: shop.ownerId, act: 'staff.invited', subject: shop.id });
    return ok(true);
  });
  if (!invited.ok) return invited;
  if (invited.value)
    await sms.send(
      phone,
      `${shop.name} asks you to work in its shop on Linka. Sign in with this number to begin.`,
    );
  return ok(undefined);
}

/** Takes back an invitation, or somebody's work: what their app may do changes with its next request. */
export const remove = ({ db, clock }: Needs, shop: ShopRow, phone: string): Promise<Result<undefined>> =>
  db.tx('remove-person', async t => {
    const store = new PeopleStore(t);
    const accountId = await store.remove(shop.id, phone);
    if (accountId !== null) await new SessionStore(t).renewTokensOf(accountId, clock.now());
    if ((await store.takeBack(shop.id, phone)) || accountId !== null)
      await audit(t, { actor: shop.ownerId, act: 'staff.removed', subject: shop.id, detail: { accountId } });
    return ok(undefined);
  });

/** Whoever signs in accepts what their number was invited to. */
export async function join(t: Tx, accountId: string, phone: string, now: Date): Promise<void> {
  for (const shopId of await new PeopleStore(t).join(accountId, phone, now))
    await audit(t, { actor: accountId, act: 'staff.joined', subject: shopId });
}
