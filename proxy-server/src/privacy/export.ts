import { MyData } from '@linka/contracts/privacy';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import { presentAccount } from '../auth/rules.ts';
import { AccountsStore } from '../auth/store.ts';
import type { Deps } from '../deps.ts';
import { PrivacyStore } from './store.ts';

/** PostgreSQL writes times with an offset; the contract wants the same instant with a `Z`. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d:\d\d$/;
const inUtc = (value: unknown): unknown => {
  if (typeof value === 'string') return TIME.test(value) ? new Date(value).toISOString() : value;
  if (Array.isArray(value)) return value.map(inUtc);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inUtc(member)]));
};

/** Everything held about a person. Refuses with `session_ended` when there is no such account any more. */
export async function exportOf(
  { db, clock, config }: Pick<Deps, 'db' | 'clock' | 'config'>,
  accountId: string,
): Promise<Result<MyData>> {
  const store = new PrivacyStore(db);
  const [facts, held] = [await new AccountsStore(db).byId(accountId), await store.everythingOf(accountId)];
  if (!facts || !held) return refuse('session_ended');
  return ok(
    MyData.parse({
      ...(inUtc(held.data) as object),
      madeAt: clock.now().toISOString(),
      account: { ...presentAccount(facts, config.OPERATOR_PHONES), createdAt: held.createdAt.toISOString() },
      erasure: await store.of(accountId),
    }),
  );
}
