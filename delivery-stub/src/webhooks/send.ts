import type { DeliveryNews } from '@linka/contracts/deliveries';
import { sign, type SigningKey } from '@linka/contracts/signing';
import * as z from 'zod';
import { mayCall } from './rules.ts';

export type Send = (address: string, news: DeliveryNews) => Promise<{ ok: boolean; outcome: string }>;

interface Dependencies {
  readonly fetch: typeof fetch;
  readonly key: SigningKey;
  readonly hosts: readonly string[];
  readonly now: () => Date;
  readonly newId: () => string;
}

const TIMEOUT_MS = 5000;

/** Sends one webhook, signed afresh each time; only to allowed hosts, following no redirect. Never throws. */
export const sender =
  ({ fetch, key, hosts, now, newId }: Dependencies): Send =>
  async (address, news) => {
    if (!mayCall(address, hosts)) return { ok: false, outcome: 'host not allowed' };
    const url = new URL(address);
    const body = JSON.stringify(news);
    const signed = sign({ method: 'POST', path: url.pathname + url.search, body }, key, now(), newId());
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...signed, 'content-type': 'application/json', 'x-request-id': news.eventId },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.body?.cancel();
      return { ok: response.ok, outcome: String(response.status) };
    } catch (error) {
      return { ok: false, outcome: reasonOf(error) };
    }
  };

/** How fetch fails: `TimeoutError`, or a `TypeError` whose cause has the code of the system. */
const Failure = z.object({ name: z.string(), cause: z.optional(z.object({ code: z.string() })) });

function reasonOf(error: unknown): string {
  const { data } = Failure.safeParse(error);
  return data?.cause?.code ?? data?.name ?? 'unknown';
}
