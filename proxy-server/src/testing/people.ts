import { randomUUID } from 'node:crypto';
import type { Role } from '@linka/contracts/auth';
import { createAccessTokens } from '../auth/access-tokens.ts';
import { presentAccount } from '../auth/rules.ts';
import { SessionStore } from '../auth/session-store.ts';
import { AccountsStore } from '../auth/store.ts';
import type { Deps } from '../deps.ts';
import { ShopsStore } from '../shops/store.ts';
import { aPhone, buildAccount } from './builders.ts';
import { OPERATOR_PHONE } from './gateway.ts';

export interface Someone {
  readonly accountId: string;
  readonly phone: string;
  readonly sessionId: string;
  /** A fresh access token, whatever time it is. */
  readonly token: () => Promise<string>;
}

interface Who {
  readonly phone?: string;
  readonly name?: string;
  readonly roles?: readonly Role[];
  /** The shop to be staff of. */
  readonly shopId?: string;
}

/** A person with a session, made in the database: for tests that are not about signing in. */
export async function buildPerson(
  { db, clock, secrets }: Pick<Deps, 'db' | 'clock' | 'secrets'>,
  { phone, name, roles = [], shopId }: Who = {},
): Promise<Someone> {
  const number = phone ?? (roles.includes('operator') ? OPERATOR_PHONE : aPhone());
  const { id } = await buildAccount(db, number);
  if (name !== undefined) await new AccountsStore(db).rename(id, name);
  if (shopId !== undefined) await new ShopsStore(db).addStaff(shopId, id);
  if (roles.includes('courier'))
    await db.none("INSERT INTO couriers VALUES ($<number>, 'Mutale', now()) ON CONFLICT DO NOTHING", {
      number,
    });
  const facts = await new AccountsStore(db).byId(id);
  if (!facts) throw new Error('the account was not stored');
  const account = presentAccount(facts, [OPERATOR_PHONE]);
  const sessionId = randomUUID();
  const secondFactor = roles.includes('operator');
  await new SessionStore(db).begin({ id: sessionId, accountId: id, device: null, now: clock.now() });
  const tokens = createAccessTokens({ db, clock, secrets });
  return {
    accountId: id,
    phone: number,
    sessionId,
    token: () => tokens.issue(account, { id: sessionId, secondFactor }),
  };
}
