import type { CourierStep, CourierStepBody, DeliveryState } from '@linka/contracts/deliveries';
import type { InputFor, StoredEntry } from '../../../offline/outbox/index.ts';

/** How far along each state is. A delivery goes forward; only giving the job back takes it away. */
const rank: Readonly<Record<DeliveryState, number>> = {
  searching: 0,
  offered: 1,
  assigned: 2,
  at_shop: 3,
  picked_up: 4,
  at_door: 5,
  delivered: 6,
  failed: 6,
  cancelled: 6,
};

const leadsTo: Readonly<Record<CourierStep, DeliveryState>> = {
  accept: 'assigned',
  decline: 'searching',
  at_shop: 'at_shop',
  picked_up: 'picked_up',
  at_door: 'at_door',
  delivered: 'delivered',
  failed: 'failed',
};

/** Nothing more is asked of the courier. */
export const isOver = (state: DeliveryState): boolean => rank[state] === 6;

/** May the job still be given back to the company? Not with the goods in the bag. */
export const canGiveBack = (state: DeliveryState): boolean => state === 'assigned' || state === 'at_shop';

/** Has the courier the goods, or is at least at the shop for them? Then failing needs a reason, and is possible. */
export const canFail = (state: DeliveryState): boolean => state === 'picked_up' || state === 'at_door';

export const stepOf = (entry: StoredEntry): CourierStepBody | undefined =>
  entry.kind === 'reportStep' ? (entry.input as InputFor<'reportStep'>).body : undefined;

/**
 * Where the job stands once the steps on this phone have arrived. Steps the company knows already change nothing,
 * refused ones count as not done.
 */
export const stateAfter = (state: DeliveryState, entries: readonly StoredEntry[]): DeliveryState =>
  entries.reduce<DeliveryState>((before, entry) => {
    const step = entry.state === 'refused' ? undefined : stepOf(entry)?.step;
    if (step === undefined) return before;
    if (step === 'decline') return before === 'offered' || canGiveBack(before) ? 'searching' : before;
    return rank[leadsTo[step]] > rank[before] ? leadsTo[step] : before;
  }, state);

const following: Partial<Record<DeliveryState, CourierStep>> = {
  offered: 'accept',
  assigned: 'at_shop',
  at_shop: 'picked_up',
  picked_up: 'at_door',
  at_door: 'delivered',
};

/** The one step that comes next, or undefined when there is nothing left to do. */
export const nextStep = (state: DeliveryState): CourierStep | undefined => following[state];

/** The five things a courier does, and which of them is going on: 0 to 4, 5 when all are done. */
export const stages = ['go', 'shop', 'pickUp', 'door', 'handover'] as const;
export const stageOf = (state: DeliveryState): number =>
  ({
    searching: 0,
    offered: 0,
    assigned: 0,
    at_shop: 2,
    picked_up: 3,
    at_door: 4,
    delivered: 5,
    failed: 5,
    cancelled: 5,
  })[state];
