import { setTimeout as pause } from 'node:timers/promises';
import { refreshSession, type Session } from '@linka/contracts/auth';
import {
  pathOf,
  type AnswerOf,
  type Endpoint,
  type SentBody,
  type SentParams,
  type SentQuery,
} from '@linka/contracts/http';
import type { Msisdn } from '@linka/contracts/phone';
import { Problem, catalogue, idOf, type ProblemId } from '@linka/contracts/problems';
import { signInAs } from '../../../local/src/demo/gateway.ts';
import { codesFromHandset } from '../../../local/src/demo/handset-codes.ts';

export interface Sent<E extends Endpoint> {
  readonly params?: SentParams<E>;
  readonly query?: SentQuery<E>;
  readonly body?: SentBody<E>;
}

/** What came back: the answer, the gateway's own words for no, or nothing that could be understood. */
export type Reply<E extends Endpoint> =
  | { readonly kind: 'answer'; readonly value: AnswerOf<E> }
  | { readonly kind: 'refused'; readonly id: ProblemId }
  | { readonly kind: 'silence' };

interface Where {
  readonly gateway: string;
  readonly handset: string;
}

const PATIENCE_MS = 12_000;
const signedOut: ReadonlySet<ProblemId> = new Set(['token_expired', 'session_ended', 'sign_in_needed']);

/** Somebody with a phone, on a bad network. */
export class Person {
  readonly phone: Msisdn;
  readonly #where: Where;
  /** Each phone has an address of its own, as behind a mobile network. */
  readonly #address: string;
  #session: Session | undefined;
  #signingIn: Promise<void> | undefined;
  #renewing: Promise<void> | undefined;

  constructor(phone: Msisdn, where: Where) {
    this.phone = phone;
    this.#where = where;
    const n = Number(phone.slice(-7));
    this.#address = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
  }

  /** Asks once. Whoever is signed out signs in first. */
  async ask<E extends Endpoint>(endpoint: E, sent: Sent<E>, signal: AbortSignal): Promise<Reply<E>> {
    if (!this.#session)
      await (this.#signingIn ??= this.#signIn(signal).finally(() => (this.#signingIn = undefined)));
    if (!this.#session) return { kind: 'silence' };
    const reply = await this.#send(endpoint, sent, this.#session.accessToken);
    if (reply.kind === 'refused' && signedOut.has(reply.id)) {
      await this.renew();
      return { kind: 'silence' };
    }
    return reply;
  }

  /** Asks until there is an answer or a refusal that asking again will not change, as the app's outbox does. */
  async insist<E extends Endpoint>(endpoint: E, sent: Sent<E>, signal: AbortSignal): Promise<Reply<E>> {
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      const reply = await this.ask(endpoint, sent, signal);
      const final = reply.kind === 'answer' || (reply.kind === 'refused' && !catalogue[reply.id].retry);
      if (final) return reply;
      await rest(Math.min(2_000, 200 * attempt), signal);
    }
    return { kind: 'silence' };
  }

  /** Gets a fresh token, which knows what this person may do by now. */
  renew(): Promise<void> {
    return (this.#renewing ??= this.#renew().finally(() => (this.#renewing = undefined)));
  }

  async #send<E extends Endpoint>(endpoint: E, sent: Sent<E>, token?: string): Promise<Reply<E>> {
    const { params, query } = sent;
    const body: unknown = sent.body;
    const search = new URLSearchParams(query as Record<string, string> | undefined).toString();
    const path = pathOf(endpoint.path, params) + (search && `?${search}`);
    try {
      const response = await fetch(this.#where.gateway + path, {
        method: endpoint.method.toUpperCase(),
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': this.#address,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const json: unknown = response.status === 204 ? undefined : await response.json();
      if (response.status === endpoint.status)
        return { kind: 'answer', value: endpoint.answer?.parse(json) as AnswerOf<E> };
      const problem = Problem.safeParse(json).data;
      const id = problem && idOf(problem);
      return id ? { kind: 'refused', id } : { kind: 'silence' };
    } catch {
      return { kind: 'silence' };
    }
  }

  async #renew(): Promise<void> {
    const { refreshToken = '' } = this.#session ?? {};
    const reply = await this.#send(refreshSession, { body: { refreshToken } });
    if (reply.kind === 'answer') this.#session = reply.value;
    else if (reply.kind === 'refused' && !catalogue[reply.id].retry) this.#session = undefined;
  }

  async #signIn(signal: AbortSignal): Promise<void> {
    const wait = (ms: number) => rest(ms, signal);
    const gateway = {
      url: this.#where.gateway,
      wait,
      now: () => new Date(),
      readCode: codesFromHandset(this.#where.handset, wait),
      fetch: (url: string | URL | Request, init: RequestInit = {}) =>
        fetch(url, {
          ...init,
          headers: { ...(init.headers as Record<string, string>), 'x-forwarded-for': this.#address },
          signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
        }),
    };
    // What goes wrong here goes wrong for a person too: they try again.
    this.#session = await signInAs(gateway, this.phone).catch(() => undefined);
  }
}

/** Waits, but not longer than anybody cares. */
export const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  pause(ms, undefined, { signal }).catch(() => undefined);
