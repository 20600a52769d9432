import * as z from 'zod/mini';
import type { Clock } from '../../platform/clock.ts';
import type { Reply, Send } from './http.ts';

// `token_type` is not read: the companies' pages disagree on it, and "Bearer" is always right.
const Token = z.object({ access_token: z.string(), expires_in: z.coerce.number() });

/** An hour's token is renewed ten minutes before its end, as MTN advises; a short-lived one at half its life. */
const RENEW_BEFORE_MS = 10 * 60 * 1000;

/**
 * Gives calls a token: one is minted for all who wait, renewed in time, and minted anew once on a 401. Without one to
 * be had there was no call: silence.
 */
export function withToken(
  send: Send,
  mint: () => Promise<Reply>,
  headers: Readonly<Record<string, string>>,
  clock: Clock,
): Send {
  let held: { readonly token: string; readonly goodUntil: number } | undefined;
  let minting: Promise<string | undefined> | undefined;

  async function renew(): Promise<string | undefined> {
    const reply = await mint();
    const parsed = reply.kind === 'answer' && reply.status === 200 ? Token.safeParse(reply.json) : undefined;
    if (!parsed?.success) return undefined;
    const life = parsed.data.expires_in * 1000;
    held = {
      token: parsed.data.access_token,
      goodUntil: clock.now().getTime() + Math.max(life - RENEW_BEFORE_MS, life / 2),
    };
    return held.token;
  }

  const token = (): Promise<string | undefined> => {
    if (held && held.goodUntil > clock.now().getTime()) return Promise.resolve(held.token);
    return (minting ??= renew().finally(() => (minting = undefined)));
  };

  return async (method, path, call) => {
    for (let attempt = 0; ; attempt += 1) {
      const bearer = await token();
      if (bearer === undefined) return { kind: 'silence' };
      const reply = await send(method, path, {
        ...call,
        headers: { ...headers, ...call.headers, authorization: `Bearer ${bearer}` },
      });
      if (reply.kind !== 'answer' || reply.status !== 401 || attempt > 0) return reply;
      if (held?.token === bearer) held = undefined;
    }
  };
}
