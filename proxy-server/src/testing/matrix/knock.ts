import { randomUUID } from 'node:crypto';
import { pageHeaders, pathOf, type Endpoint } from '@linka/contracts/http';
import { Problem, idOf } from '@linka/contracts/problems';
import { sign, type SigningKey } from '@linka/contracts/signing';
import { shopKey } from '../../auth/shop-key.ts';
import { DELIVERY_KEY, type TestGateway } from '../gateway.ts';
import type { Someone } from '../people.ts';
import type { Asked } from './requests.ts';
import type { Side } from './scene.ts';

/** The columns of the matrix. */
export const roles = [
  'nobody',
  'shopper',
  'courier',
  'staff',
  'owner',
  'operator',
  'one factor',
  'shop',
  'delivery',
  'momo',
] as const;
export type MatrixRole = (typeof roles)[number];

/** Somebody who has given both factors, and somebody who has given one. */
export interface Operators {
  readonly sure: Someone;
  readonly unsure: Someone;
}

interface Wire {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** How a caller of this role proves who they are. MoMo has nothing but the address it was given. */
export async function proofOf(
  gateway: TestGateway,
  role: MatrixRole,
  mine: Side,
  operators: Operators,
  wire: Wire,
): Promise<Record<string, string>> {
  const signed = (key: SigningKey) => sign(wire, key, gateway.clock.now(), randomUUID());
  switch (role) {
    case 'nobody':
    case 'momo':
      return {};
    case 'shop':
      return signed(shopKey(gateway.deps.secrets, mine.shop.id));
    case 'delivery':
      return signed(DELIVERY_KEY);
    case 'operator':
      return { authorization: `Bearer ${await operators.sure.token()}` };
    case 'one factor':
      return { authorization: `Bearer ${await operators.unsure.token()}` };
    default:
      return { authorization: `Bearer ${await mine[role].token()}` };
  }
}

export function wireOf(endpoint: Endpoint, { params, query, body }: Asked): Wire {
  const search = query ? `?${new URLSearchParams(query).toString()}` : '';
  const form = endpoint.bodyMedia !== undefined;
  const text = form ? new URLSearchParams(body as Record<string, string>).toString() : JSON.stringify(body);
  return {
    method: endpoint.method.toUpperCase(),
    path: pathOf(endpoint.path, params) + search,
    body: body === undefined ? '' : text,
  };
}

/**
 * How a door answered: `+` let in (also when it then refuses for another reason than who asks), `401`, `403`, `404`
 * when the thing does not exist for this caller, `409` when its id is somebody else's. Throws when the sample was no
 * good or the gateway failed.
 */
export async function knock(
  url: string,
  endpoint: Endpoint,
  wire: Wire,
  proof: Record<string, string>,
): Promise<string> {
  const leaving = new AbortController();
  const response = await fetch(url + wire.path, {
    method: wire.method,
    redirect: 'manual',
    signal: leaving.signal,
    headers: {
      ...(wire.body && { 'content-type': endpoint.bodyMedia ?? 'application/json' }),
      ...(endpoint.fromPage && { ...pageHeaders, 'sec-fetch-site': 'same-origin' }),
      ...proof,
    },
    ...(wire.body && { body: wire.body }),
  });
  if (response.headers.get('content-type') === 'text/event-stream') {
    leaving.abort();
    return '+';
  }
  const text = await response.text();
  if (response.headers.get('content-type')?.startsWith('application/problem+json') !== true) return '+';
  const id = idOf(Problem.parse(JSON.parse(text))) ?? 'unknown';
  switch (id) {
    case 'sign_in_needed':
    case 'session_ended':
    case 'bad_signature':
      return endpoint.caller === 'anyone' ? '+' : '401';
    case 'not_allowed':
      return '403';
    case 'second_factor_needed':
      // Whoever has none may hear so; whoever has not given theirs is not let in.
      return endpoint.caller === 'operator' ? '403' : '+';
    case 'order_unknown':
    case 'payment_unknown':
    case 'delivery_unknown':
    case 'shop_unknown':
    case 'session_unknown':
      return '404';
    case 'id_reused':
      return '409';
    case 'bad_request':
    case 'not_found':
    case 'internal_error':
    case 'token_expired':
    case 'unknown':
      throw new Error(`${endpoint.id} was not asked rightly: ${text}`);
    default:
      return '+';
  }
}
