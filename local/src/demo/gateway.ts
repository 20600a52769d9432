import { requestCode, signIn, type Session } from '@linka/contracts/auth';
import { pathOf, type AnswerOf, type Endpoint, type SentBody } from '@linka/contracts/http';
import type { Msisdn } from '@linka/contracts/phone';
import { Problem } from '@linka/contracts/problems';

/** Reads the newest one-time code sent to a phone after `since`; undefined when none came. */
export type ReadCode = (phone: Msisdn, since: Date) => Promise<string | undefined>;

export interface Gateway {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly wait: (ms: number) => Promise<unknown>;
  readonly now: () => Date;
  readonly readCode: ReadCode;
}

interface Sent<E extends Endpoint> {
  readonly params?: Readonly<Record<string, string>>;
  readonly body: SentBody<E>;
  readonly token?: string;
}

const ATTEMPTS = 5;
/** Longer than this nobody waits for demo data. */
const LONGEST_WAIT_SECONDS = 180;

/**
 * Calls an endpoint of the gateway and parses its answer. Waits as a busy gateway asks (429, Retry-After), within reason.
 * @throws Error with the gateway's words when it refuses.
 */
export async function call<E extends Endpoint>(
  gateway: Gateway,
  endpoint: E,
  sent: Sent<E>,
): Promise<AnswerOf<E>> {
  const url = gateway.url + pathOf(endpoint.path, sent.params);
  for (let attempt = 1; ; attempt += 1) {
    const response = await gateway.fetch(url, {
      method: endpoint.method.toUpperCase(),
      headers: {
        'content-type': 'application/json',
        ...(sent.token === undefined ? {} : { authorization: `Bearer ${sent.token}` }),
      },
      body: JSON.stringify(sent.body),
    });
    const answer: unknown = response.status === 204 ? undefined : await response.json();
    if (response.ok) return endpoint.answer?.parse(answer) as AnswerOf<E>;
    const seconds = Number(response.headers.get('retry-after') ?? 1);
    const busy = response.status === 429 && seconds <= LONGEST_WAIT_SECONDS && attempt < ATTEMPTS;
    if (!busy) throw refusal(endpoint, response.status, answer);
    await gateway.wait(seconds * 1000);
  }
}

function refusal(endpoint: Endpoint, status: number, answer: unknown): Error {
  const problem = Problem.safeParse(answer).data;
  const words = problem ? `${problem.title}. ${problem.detail}` : JSON.stringify(answer);
  return new Error(`The gateway refused ${endpoint.id} (${status}): ${words}`);
}

/**
 * Signs a demo person in with the code their handset got. A code asked for a moment ago may keep the gateway from
 * sending another: then it waits as long as the gateway says, once.
 * @throws Error when no code arrives.
 */
export async function signInAs(gateway: Gateway, phone: Msisdn): Promise<Session> {
  for (const last of [false, true]) {
    const since = gateway.now();
    const { resendAfterSeconds } = await call(gateway, requestCode, { body: { phone } });
    const code = await gateway.readCode(phone, since);
    if (code !== undefined) return call(gateway, signIn, { body: { phone, code, device: 'demo data' } });
    if (!last) await gateway.wait(resendAfterSeconds * 1000);
  }
  throw new Error(`No code reached ${phone}: is the gateway's SMS_URL the handset's address?`);
}
