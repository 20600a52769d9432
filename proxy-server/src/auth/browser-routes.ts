import * as api from '@linka/contracts/auth';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { Request, Response } from 'express';
import { route, type Route } from '../platform/http/index.ts';
import { createRefreshCookie } from './refresh-cookie.ts';
import { newerToken } from './refresh-tokens.ts';
import { refresh, signIn, signOut, type SessionNeeds } from './sessions.ts';

/** Sessions of pages: as everybody's, with the refresh token in a cookie. */
export function browserRoutes(needs: SessionNeeds, addressOf: (req: Request) => string): Route[] {
  const cookie = createRefreshCookie(needs.config);
  const kept = (
    answer: Pick<Response, 'cookie' | 'clearCookie'>,
    result: Result<api.Session>,
  ): Result<api.BrowserSession> => {
    if (!result.ok) {
      if (result.id === 'session_ended') cookie.takeBack(answer);
      return result;
    }
    const { refreshToken, ...session } = result.value;
    cookie.keep(answer, refreshToken);
    return ok(session);
  };
  return [
    route(api.signInBrowser, {
      run: async ({ body, req, cookies }) => kept(cookies, await signIn(needs, body, addressOf(req))),
    }),
    route(api.refreshBrowser, {
      run: async ({ body, req, cookies }) => {
        const token = newerToken(needs.secrets, cookie.read(req), body.refreshToken);
        return kept(cookies, token === undefined ? refuse('session_ended') : await refresh(needs, token));
      },
    }),
    route(api.signOutBrowser, {
      run: async ({ req, cookies }) => {
        const token = cookie.read(req);
        if (token !== undefined) await signOut(needs, token);
        cookie.takeBack(cookies);
        return ok(undefined);
      },
    }),
  ];
}
