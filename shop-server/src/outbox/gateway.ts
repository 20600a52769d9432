import { randomUUID } from 'node:crypto';
import { requestDelivery } from '@linka/contracts/deliveries';
import type { SentBody } from '@linka/contracts/http';
import { Problem, idOf } from '@linka/contracts/problems';
import { sign, type SigningKey } from '@linka/contracts/signing';
import type { Clock } from '../platform/clock.ts';

type Called =
  { readonly ok: true } | { readonly ok: false; readonly result: string; readonly detail: string | null };

/** Calls the gateway, signed. What goes wrong is answered, never thrown. */
export type RequestDelivery = (body: SentBody<typeof requestDelivery>, requestId: string) => Promise<Called>;

const TIMEOUT_MS = 10_000;

interface Deps {
  readonly gatewayUrl: string;
  readonly key: SigningKey;
  readonly clock: Clock;
}

export function createRequestDelivery({ gatewayUrl, key, clock }: Deps): RequestDelivery {
  const url = new URL(gatewayUrl.replace(/\/$/, '') + requestDelivery.path);
  return async (content, requestId) => {
    const body = JSON.stringify(content);
    const parts = { method: requestDelivery.method, path: url.pathname, body };
    const headers = {
      ...sign(parts, key, clock.now(), randomUUID()),
      'content-type': 'application/json',
      'x-request-id': requestId,
    };
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers,
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return await read(answer);
    } catch (error) {
      return { ok: false, result: 'unreachable', detail: String(error) };
    }
  };
}

async function read(answer: Response): Promise<Called> {
  const json: unknown = await answer.json().catch(() => undefined);
  if (answer.ok && requestDelivery.answer.safeParse(json).success) return { ok: true };
  const problem = Problem.safeParse(json).data;
  if (!problem) return { ok: false, result: 'bad_answer', detail: `status ${answer.status}` };
  return { ok: false, result: idOf(problem) ?? problem.type, detail: problem.detail };
}
