import type * as z from 'zod/mini';
import type { ProblemId } from '../problems/index.ts';

export { notText } from './text.ts';

type Schema = z.ZodMiniType;

/** Who may call: anyone, a signed-in person, a role, or a program that signs its requests. */
export type Caller =
  | 'anyone'
  | 'person'
  | 'shopper'
  | 'courier'
  | 'staff'
  | 'operator'
  | 'shop'
  | 'gateway'
  | 'delivery'
  | 'momo';

interface Spec {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Express style: `/shops/:shopId/catalog`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly caller: Caller;
  /** Uses a cookie: only a page of ours may ask. It sends `pageHeaders`, and the browser vouches for where it comes from. */
  readonly fromPage?: true;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** Media type of the body when it is not JSON. */
  readonly bodyMedia?: 'application/x-www-form-urlencoded';
  /** Status of success. */
  readonly status: 200 | 201 | 202 | 204;
  /** Schema of a JSON answer; none for 204 and for other media types. */
  readonly answer?: Schema;
  /** Media type of the answer when it is not JSON. */
  readonly media?: string;
  /** What it may refuse with, beside what every endpoint may (bad_request, too_many_requests, overloaded, internal_error). */
  readonly problems: readonly ProblemId[];
}

/** One request and its answer: the single source of route, types, client call and documentation. */
export type Endpoint = Spec;

/** Declares an endpoint and keeps the exact types of its schemas. */
export const endpoint = <const S extends Spec>(spec: S): S => spec;

type Parsed<S, K extends string> =
  S extends Readonly<Record<K, infer T extends Schema>> ? z.output<T> : undefined;
type Sent<S, K extends string> =
  S extends Readonly<Record<K, infer T extends Schema>> ? z.input<T> : undefined;

export type ParamsOf<E extends Endpoint> = Parsed<E, 'params'>;
export type QueryOf<E extends Endpoint> = Parsed<E, 'query'>;
export type BodyOf<E extends Endpoint> = Parsed<E, 'body'>;
export type AnswerOf<E extends Endpoint> = Parsed<E, 'answer'>;
export type SentParams<E extends Endpoint> = Sent<E, 'params'>;
export type SentQuery<E extends Endpoint> = Sent<E, 'query'>;
export type SentBody<E extends Endpoint> = Sent<E, 'body'>;

/** A form or a link of another site cannot send a header of its own, and its script has to ask the gateway first (CORS). */
export const pageHeaders = { 'linka-page': '1' } as const;

/** Fills `:name` segments of an endpoint's path. Values are percent-encoded. */
export const pathOf = (path: string, params: Readonly<Record<string, string>> = {}): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
