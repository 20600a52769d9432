import type { CourierStep } from '@linka/contracts/deliveries';
import { metresBetween, type LatLng } from '@linka/contracts/places';
import type { Job } from '../deliveries/job.ts';

const THINK_MS = 2000;
const LOAD_MS = 2000;
const POSITION_MS = 2000;

/** What a courier who drives alone does next: a step, or only a new place on the way. */
export interface Drive {
  readonly step?: CourierStep;
  readonly place: LatLng;
}

/**
 * A courier who drives alone: accepts, rides straight to the shop, loads, rides straight to the door at
 * `metresPerSecond`, and waits there. Handover must be proved, so `delivered` never comes from here.
 * Undefined: nothing to do yet.
 */
export function driveOn(job: Job, from: LatLng, now: Date, metresPerSecond: number): Drive | undefined {
  const waitedMs = now.getTime() - Date.parse(job.updatedAt);
  const after = (ms: number, step: CourierStep) =>
    waitedMs < ms ? undefined : { step, place: pointOf(from) };
  const ride = (to: LatLng, arrival: CourierStep): Drive | undefined => {
    if (waitedMs < POSITION_MS) return undefined;
    const left = metresBetween(from, to);
    const ridden = (metresPerSecond * waitedMs) / 1000;
    return ridden >= left ? { step: arrival, place: pointOf(to) } : { place: along(from, to, ridden / left) };
  };
  switch (job.state) {
    case 'offered':
      return after(THINK_MS, 'accept');
    case 'assigned':
      return ride(job.booking.pickup.place, 'at_shop');
    case 'at_shop':
      return after(LOAD_MS, 'picked_up');
    case 'picked_up':
      return ride(job.booking.dropOff.place, 'at_door');
    case 'searching':
    case 'at_door':
    case 'delivered':
    case 'failed':
    case 'cancelled':
      return undefined;
  }
}

/** A point of the straight way between two places, `part` of it gone (0 to 1). Six decimals: about 10 cm. */
const along = (from: LatLng, to: LatLng, part: number): LatLng => ({
  lat: Number((from.lat + (to.lat - from.lat) * part).toFixed(6)),
  lng: Number((from.lng + (to.lng - from.lng) * part).toFixed(6)),
});

const pointOf = ({ lat, lng }: LatLng): LatLng => ({ lat, lng });
