import * as api from '@linka/contracts/auth';
import { ok, refuse } from '@linka/contracts/problems';
import { audit } from '../audit/index.ts';
import type { Deps } from '../deps.ts';
import { perMinute, route, type Route } from '../platform/http/index.ts';
import { createAccessTokens } from './access-tokens.ts';
import { sendCode } from './codes.ts';
import { presentAccount } from './rules.ts';
import { refresh, signIn, signOut } from './sessions.ts';
import { SessionStore } from './session-store.ts';
import { AccountsStore } from './store.ts';

type Needs = Pick<Deps, 'config' | 'db' | 'clock' | 'log' | 'secrets' | 'sms'>;

/** Signing in by SMS, sessions, and who I am. */
export function authRoutes(deps: Needs): Route[] {
  const { db, clock, config } = deps;
  const needs = { ...deps, tokens: createAccessTokens(deps) };
  const accounts = new AccountsStore(db);
  const me = async (accountId: string) => {
    const facts = await accounts.byId(accountId);
    return facts ? ok(presentAccount(facts, config.OPERATOR_PHONES)) : refuse('session_ended');
  };
  return [
    route(api.requestCode, {
      run: ({ body, req }) => sendCode(deps, body.phone, addressOf(req)),
    }),
    route(api.signIn, {
      run: ({ body, req }) => signIn(needs, body, addressOf(req)),
    }),
    route(api.refreshSession, {
      run: ({ body }) => refresh(needs, body.refreshToken),
    }),
    route(api.signOut, {
      run: async ({ body }) => {
        await signOut(needs, body.refreshToken);
        return ok(undefined);
      },
    }),
    route(api.signOutEverywhere, {
      run: async ({ caller }) => {
        const { accountId } = caller;
        await db.tx('sign-out-everywhere', async t => {
          await new SessionStore(t).endAllOf(accountId, clock.now());
          await audit(t, { actor: accountId, act: 'session.ended_everywhere', subject: accountId });
        });
        return ok(undefined);
      },
    }),
    route(api.getMe, {
      run: ({ caller }) => me(caller.accountId),
    }),
    route(api.renameMe, {
      limit: perMinute(20),
      run: async ({ caller, body }) => {
        await accounts.rename(caller.accountId, body.name);
        return me(caller.accountId);
      },
    }),
  ];
}

const addressOf = (req: { ip?: string | undefined }): string => req.ip ?? 'unknown';
