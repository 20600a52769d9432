import type { CookieOptions, Request, Response } from 'express';
import type { Config } from '../config.ts';
import { SESSION_DAYS } from './rules.ts';

const NAME = '__Secure-linka-refresh';
const HELD = new RegExp(`(?:^|; )${NAME}=([\\w.-]+)`);

type Answering = Pick<Response, 'cookie' | 'clearCookie'>;

/** Where a browser keeps its refresh token: no script reads it, no other site's page makes it travel. */
export function createRefreshCookie({ API_PATH }: Pick<Config, 'API_PATH'>) {
  // Browsers take a Secure cookie over https, and over http from their own machine.
  const options = {
    httpOnly: true,
    secure: true,
    sameSite: 'strict',
    path: `${API_PATH}/auth/browser`,
  } as const satisfies CookieOptions;
  return {
    read: (req: Request): string | undefined => HELD.exec(req.headers.cookie ?? '')?.[1],
    keep: (answer: Answering, token: string) =>
      void answer.cookie(NAME, token, { ...options, maxAge: SESSION_DAYS * 86_400_000 }),
    takeBack: (answer: Answering) => void answer.clearCookie(NAME, options),
  };
}
