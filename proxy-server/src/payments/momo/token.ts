import * as z from 'zod/mini';
import type { Clock } from '../../platform/clock.ts';
import type { Call, MomoHttp, Reply } from './http.ts';

interface Credentials {
  readonly user: string;
  readonly secret: string;
  readonly subscription: string;
}

// `token_type` is not read: MTN's pages disagree on it, and "Bearer" is always right.
const Token = z.object({ access_token: z.string(), expires_in: z.coerce.number() });

/** MTN advises to renew about ten minutes before the hour is over; short-lived tokens are renewed at half their life. */
const RENEW_BEFORE_MS = 10 * 60 * 1000;

/** One token a product, minted once for all who wait, renewed in time, minted anew once when MoMo answers 401. */
export function tokenCache(
  http: MomoHttp,
  product: string,
  { user, secret, subscription }: Credentials,
  clock: Clock,
) {
  let held: { readonly token: string; readonly goodUntil: number } | undefined;
  let minting: Promise<string | undefined> | undefined;

  async function mint(): Promise<string | undefined> {
    const reply = await http.send('POST', `/${product}/token/`, {
      headers: {
        authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`,
        'ocp-apim-subscription-key': subscription,
      },
    });
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
    return (minting ??= mint().finally(() => (minting = undefined)));
  };

  /** A call that carries the token. Without one to be had, there was no call: silence. */
  const authorised =
    (headers: Readonly<Record<string, string>>) =>
    async (method: 'GET' | 'POST', path: string, call: Call): Promise<Reply> => {
      for (let attempt = 0; ; attempt += 1) {
        const bearer = await token();
        if (bearer === undefined) return { kind: 'silence' };
        const reply = await http.send(method, path, {
          ...call,
          headers: { ...headers, ...call.headers, authorization: `Bearer ${bearer}` },
        });
        if (reply.kind !== 'answer' || reply.status !== 401 || attempt > 0) return reply;
        if (held?.token === bearer) held = undefined;
      }
    };

  return { authorised };
}
