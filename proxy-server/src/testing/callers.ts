import { randomUUID } from 'node:crypto';
import type { Endpoint } from '@linka/contracts/http';
import { sign, type SigningKey } from '@linka/contracts/signing';
import type { Wire } from '@linka/contracts/testing/fuzz';
import { shopKey } from '../auth/shop-key.ts';
import { DELIVERY_KEY } from './gateway.ts';
import type { Ride } from './journey.ts';
import type { World } from './world.ts';

export const callerNames = ['nobody', 'shopper', 'courier', 'staff', 'operator', 'program'] as const;
export type CallerName = (typeof callerNames)[number];

/** Puts a caller's proof of who they are on a request. */
export type Authorise = (who: CallerName, endpoint: Endpoint, wire: Wire) => Promise<Wire>;

/** People of every role and the programs that sign, all around one ride. */
export async function createCallers(world: World, shopId: string, ride: Ride): Promise<Authorise> {
  const operator = await world.person({ roles: ['operator'] });
  const { deps } = world.gateway();
  const people = { shopper: ride.shopper, courier: ride.courier, staff: ride.staff, operator };
  const signed = (wire: Wire, key: SigningKey): Wire => {
    const parts = { method: wire.method, path: wire.path, body: wire.body ?? '' };
    return { ...wire, headers: { ...wire.headers, ...sign(parts, key, world.clock.now(), randomUUID()) } };
  };
  return async (who, endpoint, wire) => {
    if (who === 'nobody') return wire;
    if (who === 'program')
      return signed(wire, endpoint.caller === 'delivery' ? DELIVERY_KEY : shopKey(deps.secrets, shopId));
    const token = await people[who].token();
    return { ...wire, headers: { ...wire.headers, authorization: `Bearer ${token}` } };
  };
}

/** Who gets past the door of an endpoint. */
export const friendOf = ({ caller }: Endpoint): CallerName => {
  if (caller === 'anyone' || caller === 'momo') return 'nobody';
  if (caller === 'person') return 'shopper';
  return caller === 'shop' || caller === 'delivery' || caller === 'gateway' ? 'program' : caller;
};
