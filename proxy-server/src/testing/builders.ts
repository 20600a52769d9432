import { randomInt, randomUUID } from 'node:crypto';
import { refreshSession, requestCode, signIn, type Role, type Session } from '@linka/contracts/auth';
import type { OpeningHours } from '@linka/contracts/hours';
import { RegisterShopBody, type Verification } from '@linka/contracts/shops';
import type { AccountFacts } from '../auth/records.ts';
import { SessionStore } from '../auth/session-store.ts';
import { AccountsStore } from '../auth/store.ts';
import type { Database } from '../platform/db/index.ts';
import type { ShopRow } from '../shops/shop-row.ts';
import { ShopsStore } from '../shops/store.ts';
import { OPERATOR_PHONE, type TestGateway } from './gateway.ts';

export const aPhone = (): string => `+26096${String(randomInt(10_000_000)).padStart(7, '0')}`;

export const LUSAKA = { lat: -15.4167, lng: 28.2833 } as const;

const spans = (opens: string, closes: string): OpeningHours => {
  const day = [{ opens, closes }];
  return { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
};
export const alwaysOpen = spans('00:00', '24:00');
export const neverOpen: OpeningHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

export async function buildAccount(db: Database, phone = aPhone()): Promise<AccountFacts> {
  const accounts = new AccountsStore(db);
  await accounts.ensure(randomUUID(), phone, new Date());
  const account = await accounts.byPhone(phone);
  if (!account) throw new Error(`no account for ${phone}`);
  return account;
}

/** What an owner would send to register a shop in Lusaka. */
export const shopBody = (over: Partial<RegisterShopBody> = {}): RegisterShopBody => {
  const shopId = randomUUID();
  return RegisterShopBody.parse({
    shopId,
    name: 'Kabwata Grocers',
    kind: 'groceries',
    area: 'Kabwata, Lusaka',
    phone: '+260966000001',
    ...LUSAKA,
    hours: alwaysOpen,
    url: `https://${shopId}.shops.example`,
    ...over,
  });
};

interface ShopOptions extends Partial<RegisterShopBody> {
  readonly ownerId?: string;
  readonly verification?: Verification;
}

/** A shop with an owner who is its staff; verified unless said otherwise. */
export async function buildShop(
  db: Database,
  { ownerId, verification = 'verified', ...over }: ShopOptions = {},
): Promise<ShopRow> {
  const owner = ownerId ?? (await buildAccount(db)).id;
  const body = shopBody(over);
  const store = new ShopsStore(db);
  await store.register(body, owner, new Date());
  await store.addStaff(body.shopId, owner);
  await store.verify({ id: body.shopId, verification, reason: null, operatorId: owner, now: new Date() });
  const shop = await store.byId(body.shopId);
  if (!shop) throw new Error('the shop was not stored');
  return shop;
}

interface Who {
  readonly roles?: readonly Role[];
  /** The shop to be staff of; one is built when `staff` is asked for without. */
  readonly shopId?: string;
  readonly phone?: string;
  /** What their phone calls itself. */
  readonly device?: string;
}

/** A person signed in through the door: code by SMS, session for the code. */
export async function signedIn(
  { call, sms, deps }: TestGateway,
  { roles = [], shopId, phone, device }: Who = {},
): Promise<Session> {
  const { db } = deps;
  const number = phone ?? (roles.includes('operator') ? OPERATOR_PHONE : aPhone());
  if (roles.includes('courier'))
    await db.none('INSERT INTO couriers VALUES ($<number>, $<name>, now()) ON CONFLICT DO NOTHING', {
      number,
      name: 'Mutale',
    });
  if (roles.includes('staff')) {
    const { id } = await buildAccount(db, number);
    await new ShopsStore(db).addStaff(shopId ?? (await buildShop(db)).id, id);
  }
  // Whoever signs in twice in one test need not wait a minute for the second code.
  await db.none('DELETE FROM login_codes WHERE phone = $<number>', { number });
  await call(requestCode, { body: { phone: number } });
  const body = { phone: number, code: sms.codeFor(number), ...(device !== undefined && { device }) };
  const session = (await call(signIn, { body })).answer;
  return roles.includes('operator') ? withSecondFactor({ call, deps }, session) : session;
}

/** As after giving the code of an authenticator app; for tests that are not about giving it. */
async function withSecondFactor(
  { call, deps }: Pick<TestGateway, 'call' | 'deps'>,
  { refreshToken }: Session,
): Promise<Session> {
  const [sessionId = ''] = refreshToken.split('.');
  await new SessionStore(deps.db).giveSecondFactor(sessionId, deps.clock.now());
  return (await call(refreshSession, { body: { refreshToken } })).answer;
}
