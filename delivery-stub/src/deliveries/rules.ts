import type { DeliveryNews } from '@linka/contracts/deliveries';
import type { DeliveryStatusBody } from '@linka/contracts/delivery-api';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { Job } from './job.ts';
import { nextState } from './life-cycle.ts';

/** What is new about a delivery, before the company numbers and dates it. */
export interface Change extends Pick<
  DeliveryNews,
  'state' | 'courier' | 'place' | 'offeredUntil' | 'reason'
> {
  /** The courier who let the offer or the job pass. */
  readonly passedBy?: string;
}

const REFUSED = 'The delivery has moved on: this step is no longer possible.';

/** What a reported step changes, or why it is refused. */
export function decideStep(job: Job, step: DeliveryStatusBody): Result<Change> {
  if (step.step !== 'cancel' && step.courierPhone !== job.courier?.phone) {
    const asked = step.courierPhone !== null && job.passed.has(step.courierPhone);
    return asked
      ? refuse('order_moved_on', 'The offer has gone to somebody else.')
      : refuse('not_allowed', 'This delivery is not with this courier.');
  }
  const state = nextState(job.state, step.step);
  if (state === undefined) return refuse('order_moved_on', REFUSED, { state: job.state });
  const reason = step.reason ?? null;
  if (state === 'searching') return ok(backToSearching(job, reason));
  return ok({ state, courier: job.courier, place: step.place ?? null, offeredUntil: null, reason });
}

/** The offer has run out, or the courier has given it back: the search begins again, without them for a while. */
export const backToSearching = (job: Job, reason: string | null): Change => ({
  state: 'searching',
  courier: null,
  place: null,
  offeredUntil: null,
  reason,
  ...(job.courier ? { passedBy: job.courier.phone } : {}),
});

export const hasLapsed = (job: Job, now: Date): boolean =>
  job.state === 'offered' && job.offeredUntil !== null && Date.parse(job.offeredUntil) <= now.getTime();

/** May this courier be asked now, as far as this delivery is concerned? */
export const mayBeAsked = (job: Job, phone: string, now: Date): boolean =>
  Date.parse(job.passed.get(phone) ?? '1970-01-01T00:00:00Z') <= now.getTime();
