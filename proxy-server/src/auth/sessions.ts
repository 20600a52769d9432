import { randomUUID } from 'node:crypto';
import type { Account, Session } from '@linka/contracts/auth';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { Deps } from '../deps.ts';
import { ACCESS_SECONDS, type AccessTokens } from './access-tokens.ts';
import { addressIsBusy, codeMac } from './codes.ts';
import { readRefreshToken, refreshToken } from './refresh-tokens.ts';
import { judgeCode, judgeRefresh, presentAccount } from './rules.ts';
import { join } from '../people/change.ts';
import { isGiven } from '../second-factor/rules.ts';
import { CodeStore } from './code-store.ts';
import { SessionStore } from './session-store.ts';
import { AccountsStore } from './store.ts';

export type SessionNeeds = Pick<Deps, 'db' | 'clock' | 'secrets' | 'config'> & {
  readonly tokens: AccessTokens;
};

interface SignIn {
  readonly phone: string;
  readonly code: string;
  readonly device?: string | undefined;
}

/** Exchanges a one-time code for a session; the account is made at the first sign-in. */
export async function signIn(
  needs: SessionNeeds,
  { phone, code, device }: SignIn,
  address: string,
): Promise<Result<Session>> {
  const { db, clock, secrets, config } = needs;
  const now = clock.now();
  const busy = addressIsBusy(
    'code_guessed',
    await new CodeStore(db).countOf('code_guessed', address, now),
    now,
  );
  if (busy) return busy;

  // Verdicts are returned, not thrown: a counted try must be committed.
  const entered = await db.tx('sign-in', async t => {
    const codes = new CodeStore(t);
    const verdict = judgeCode(await codes.lock(phone), codeMac(secrets, phone, code), now);
    if (verdict === 'wrong') {
      await codes.countTry(phone);
      await codes.count('code_guessed', address, now);
    }
    if (verdict !== 'right') return verdict;
    await codes.spend(phone);
    const accounts = new AccountsStore(t);
    await accounts.ensure(randomUUID(), phone, now);
    const { id } = (await accounts.byPhone(phone)) ?? {};
    if (id !== undefined) await join(t, id, phone, now);
    const facts = await accounts.byPhone(phone);
    if (!facts) throw new Error('an account vanished while it was made');
    const account = presentAccount(facts, config.OPERATOR_PHONES);
    const sessionId = randomUUID();
    await new SessionStore(t).begin({ id: sessionId, accountId: account.id, device: device ?? null, now });
    return { account, sessionId };
  });
  if (entered === 'wrong') return refuse('code_wrong');
  if (entered === 'expired') return refuse('code_expired');
  return ok(await present(needs, entered.account, { id: entered.sessionId, secondFactor: false }, 1));
}

/** Takes a refresh token for the next one. A spent one ends the session, unless it is only an echo: see the rules. */
export async function refresh(needs: SessionNeeds, token: string): Promise<Result<Session>> {
  const { db, clock, secrets, config } = needs;
  const claim = readRefreshToken(secrets, token);
  if (!claim) return refuse('session_ended');
  const now = clock.now();
  const renewed = await db.tx('refresh', async t => {
    const sessions = new SessionStore(t);
    const session = await sessions.lock(claim.sessionId);
    const verdict = judgeRefresh(session, claim.generation, now);
    if (verdict === 'reused') await sessions.end(claim.sessionId, 'reused', now);
    if (!session || verdict === 'reused' || verdict === 'ended') return undefined;
    const generation = claim.generation + 1;
    if (verdict === 'rotate') await sessions.rotate(session.id, generation, now);
    const facts = await new AccountsStore(t).byId(session.accountId);
    const secondFactor = isGiven(session.secondFactorAt, now);
    return facts ? { facts, generation, secondFactor } : undefined;
  });
  if (!renewed) return refuse('session_ended');
  const account = presentAccount(renewed.facts, config.OPERATOR_PHONES);
  const signedIn = { id: claim.sessionId, secondFactor: renewed.secondFactor };
  return ok(await present(needs, account, signedIn, renewed.generation));
}

/** Ends the session of a refresh token, whichever generation it is; a token that is no good ends nothing. */
export async function signOut({ db, clock, secrets }: SessionNeeds, token: string): Promise<void> {
  const claim = readRefreshToken(secrets, token);
  if (claim) await new SessionStore(db).end(claim.sessionId, 'signed_out', clock.now());
}

async function present(
  { secrets, tokens }: SessionNeeds,
  account: Account,
  session: { readonly id: string; readonly secondFactor: boolean },
  generation: number,
): Promise<Session> {
  return {
    accessToken: await tokens.issue(account, session),
    expiresInSeconds: ACCESS_SECONDS,
    refreshToken: refreshToken(secrets, session.id, generation),
    account,
  };
}
