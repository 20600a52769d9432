import * as api from '@linka/contracts/auth';
import { ok, refuse } from '@linka/contracts/problems';
import { audit } from '../audit/index.ts';
import type { Deps } from '../deps.ts';
import { perMinute, route, type Route } from '../platform/http/index.ts';
import { ACCESS_SECONDS, createAccessTokens } from './access-tokens.ts';
import { browserRoutes } from './browser-routes.ts';
import { sendCode } from './codes.ts';
import { TokenKeys } from './keys/index.ts';
import { presentJwks } from './keys/present.ts';
import { createRefreshCookie } from './refresh-cookie.ts';
import { presentAccount, presentDevice, sessionsEndBefore } from './rules.ts';
import { refresh, signIn, signOut } from './sessions.ts';
import { SessionStore } from './session-store.ts';
import { AccountsStore } from './store.ts';

type Needs = Pick<Deps, 'config' | 'db' | 'clock' | 'log' | 'secrets' | 'sms'>;

/** Signing in by SMS, sessions, and who I am. */
export function authRoutes(deps: Needs): Route[] {
  const { db, clock, config } = deps;
  const keys = new TokenKeys(deps, ACCESS_SECONDS);
  const needs = { ...deps, tokens: createAccessTokens(deps, keys) };
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
    ...browserRoutes(needs, addressOf),
    route(api.signOutEverywhere, {
      run: async ({ caller, cookies }) => {
        const { accountId } = caller;
        await db.tx('sign-out-everywhere', async t => {
          await new SessionStore(t).endAllOf(accountId, clock.now());
          await audit(t, { actor: accountId, act: 'session.ended_everywhere', subject: accountId });
        });
        createRefreshCookie(config).takeBack(cookies);
        return ok(undefined);
      },
    }),
    route(api.listDevices, {
      run: async ({ caller }) => {
        const rows = await new SessionStore(db).devicesOf(caller.accountId, sessionsEndBefore(clock.now()));
        return ok({ devices: rows.map(row => presentDevice(row, caller.sessionId)) });
      },
    }),
    route(api.signOutDevice, {
      run: async ({ caller, params }) =>
        (await new SessionStore(db).endOf(caller.accountId, params.sessionId, clock.now()))
          ? ok(undefined)
          : refuse('session_unknown'),
    }),
    route(api.getJwks, {
      run: async () => ok(presentJwks(await keys.all())),
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
