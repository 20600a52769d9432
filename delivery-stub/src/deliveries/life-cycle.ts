import type { DeliveryState } from '@linka/contracts/deliveries';
import type { DeliveryStatusBody } from '@linka/contracts/delivery-api';

/** What can happen to a delivery: the company offers it, an offer lapses, or somebody reports a step. */
export type Happening = 'offer' | 'lapse' | DeliveryStatusBody['step'];

/**
 * The life of a delivery, the one table: in this state, this leads there; what is not named is refused.
 * Who declines after accepting gives the job back. A courier who forgot to press "at the shop" or "at the door" is
 * not held up by it: the later step speaks for the earlier.
 */
const lifeCycle = {
  searching: { offer: 'offered', cancel: 'cancelled' },
  offered: { accept: 'assigned', decline: 'searching', lapse: 'searching', cancel: 'cancelled' },
  assigned: {
    at_shop: 'at_shop',
    picked_up: 'picked_up',
    decline: 'searching',
    failed: 'failed',
    cancel: 'cancelled',
  },
  at_shop: { picked_up: 'picked_up', decline: 'searching', failed: 'failed', cancel: 'cancelled' },
  picked_up: { at_door: 'at_door', delivered: 'delivered', failed: 'failed' },
  at_door: { delivered: 'delivered', failed: 'failed' },
  delivered: {},
  failed: {},
  cancelled: {},
} as const satisfies Record<DeliveryState, Readonly<Partial<Record<Happening, DeliveryState>>>>;

/** The state this leads to, or undefined if it cannot happen now. */
export const nextState = (state: DeliveryState, happening: Happening): DeliveryState | undefined => {
  const moves: Readonly<Partial<Record<Happening, DeliveryState>>> = lifeCycle[state];
  return moves[happening];
};

/** Does a delivery in this state keep its courier from other work? */
export const occupies = (state: DeliveryState): boolean =>
  ['offered', 'assigned', 'at_shop', 'picked_up', 'at_door'].includes(state);
