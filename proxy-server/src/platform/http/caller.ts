import type { Role } from '@linka/contracts/auth';
import type { Endpoint } from '@linka/contracts/http';
import type { Result } from '@linka/contracts/problems';
import type { Request } from 'express';

/** A signed-in person, as their access token says. */
export interface Person {
  readonly kind: 'person';
  readonly accountId: string;
  readonly sessionId: string;
  readonly roles: readonly Role[];
  readonly shopIds: readonly string[];
  /** Have they given their second factor in this session, not long ago? */
  readonly secondFactor: boolean;
}

/** A shop's server, known by its signature. */
export interface ShopCaller {
  readonly kind: 'shop';
  readonly shopId: string;
}

/** The delivery system, known by its signature. */
export interface DeliveryCaller {
  readonly kind: 'delivery';
}

export type AnyCaller = Person | ShopCaller | DeliveryCaller | undefined;

/** Who is behind a request, by the kind of caller that the endpoint admits. */
export type CallerOf<E extends Endpoint> = E['caller'] extends 'anyone' | 'momo'
  ? undefined
  : E['caller'] extends 'shop'
    ? ShopCaller
    : E['caller'] extends 'delivery'
      ? DeliveryCaller
      : Person;

/** Finds out who calls, or refuses. */
export type Authenticate = (
  req: Request,
  caller: Endpoint['caller'],
  rawBody: Buffer,
) => Promise<Result<AnyCaller>>;
