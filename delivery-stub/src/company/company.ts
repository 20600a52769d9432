import type { CourierStep } from '@linka/contracts/deliveries';
import type { BookDeliveryBody, Delivery, DeliveryStatusBody } from '@linka/contracts/delivery-api';
import type { LatLng } from '@linka/contracts/places';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { Courier } from '../couriers/courier.ts';
import { nearest } from '../couriers/rules.ts';
import { present, type Job } from '../deliveries/job.ts';
import { backToSearching, decideStep, hasLapsed, mayBeAsked, type Change } from '../deliveries/rules.ts';
import { driveOn } from '../driving/rules.ts';
import type { Entry } from '../records/entry.ts';
import type { Records } from '../records/records.ts';

export type Mode = 'people' | 'auto';

interface CompanySettings {
  readonly couriers: readonly Courier[];
  readonly offerMs: number;
  readonly reachMetres: number;
  readonly metresPerSecond: number;
}

interface Dependencies {
  readonly settings: CompanySettings;
  readonly records: Records;
  /** Writes an entry down for good and folds it into the records. */
  readonly record: (entry: Entry) => void;
  readonly now: () => Date;
  readonly newId: () => string;
}

type StepTaken = Extract<Entry, { type: 'happened' }>['step'];

/** The courier company: takes bookings and steps, offers work, and lets couriers drive. One thing at a time. */
export class Company {
  mode: Mode;
  readonly #deps: Dependencies;

  constructor(deps: Dependencies, mode: Mode) {
    this.#deps = deps;
    this.mode = mode;
  }

  /** Takes a booking; the same one again answers what has become of it. */
  book(booking: BookDeliveryBody): Result<Delivery> {
    const { records, record, now } = this.#deps;
    const known = records.job(booking.deliveryId);
    // Parsed bodies have their keys in the order of the schema: equal content is equal text.
    if (known && JSON.stringify(known.booking) !== JSON.stringify(booking)) return refuse('id_reused');
    if (!known) {
      record({ type: 'booked', at: now().toISOString(), booking });
      this.#offerWork();
    }
    return this.find(booking.deliveryId);
  }

  find(deliveryId: string): Result<Delivery> {
    const job = this.#deps.records.job(deliveryId);
    return job ? ok(present(job)) : refuse('delivery_unknown');
  }

  /** Takes a step; the same one again changes nothing. A refused step leaves no trace. */
  report(step: DeliveryStatusBody): Result<Delivery> {
    const content = JSON.stringify(step);
    const taken = this.#deps.records.stepTaken(step.stepId);
    if (taken !== undefined) return taken === content ? this.find(step.deliveryId) : refuse('id_reused');
    this.#lapseOffers();
    const job = this.#deps.records.job(step.deliveryId);
    if (!job) return refuse('delivery_unknown');
    const decided = decideStep(job, step);
    if (!decided.ok) return decided;
    this.#happen(job, decided.value, step.at, { stepId: step.stepId, content });
    this.#offerWork();
    return this.find(step.deliveryId);
  }

  /** What time brings: offers run out, couriers drive on, work is offered. To be called often. */
  tick(): void {
    this.#lapseOffers();
    if (this.mode === 'auto') this.#drive();
    this.#offerWork();
  }

  #lapseOffers(): void {
    const now = this.#deps.now();
    for (const job of this.#deps.records.jobs())
      if (hasLapsed(job, now)) this.#happen(job, backToSearching(job, 'offer_ran_out'));
  }

  #offerWork(): void {
    const { records, settings, now } = this.#deps;
    for (const job of records.jobs().filter(({ state }) => state === 'searching')) {
      const busy = records.busy();
      const free = settings.couriers.filter(({ phone }) => !busy.has(phone) && mayBeAsked(job, phone, now()));
      const courier = nearest(free, this.#whereabouts, job.booking.pickup.place, settings.reachMetres);
      if (!courier) continue;
      this.#happen(job, {
        state: 'offered',
        courier: { name: courier.name, phone: courier.phone },
        place: null,
        offeredUntil: new Date(now().getTime() + settings.offerMs).toISOString(),
        reason: null,
      });
    }
  }

  #drive(): void {
    const { records, settings, now, newId } = this.#deps;
    for (const job of records.jobs()) {
      const courier = settings.couriers.find(({ phone }) => phone === job.courier?.phone);
      if (!courier) continue;
      const drive = driveOn(job, job.place ?? this.#whereabouts(courier), now(), settings.metresPerSecond);
      if (drive?.step) this.report(stepOf(job, courier, drive.step, drive.place, now(), newId()));
      else if (drive) this.#happen(job, { ...job, place: drive.place, reason: null });
    }
  }

  readonly #whereabouts = (courier: Courier): LatLng =>
    this.#deps.records.lastSeen(courier.phone) ?? courier.home;

  #happen(job: Job, change: Change, at?: string, step?: StepTaken): void {
    const { record, now, newId, settings } = this.#deps;
    const { state, courier, place, offeredUntil, reason, passedBy } = change;
    const until = new Date(now().getTime() + settings.offerMs).toISOString();
    record({
      type: 'happened',
      at: now().toISOString(),
      news: {
        eventId: newId(),
        deliveryId: job.booking.deliveryId,
        sequence: job.sequence + 1,
        at: at ?? now().toISOString(),
        state,
        courier,
        place,
        offeredUntil,
        reason,
      },
      ...(passedBy === undefined ? {} : { passed: { phone: passedBy, until } }),
      ...(step ? { step } : {}),
    });
  }
}

const stepOf = (
  job: Job,
  courier: Courier,
  step: CourierStep,
  place: LatLng,
  now: Date,
  stepId: string,
): DeliveryStatusBody => ({
  stepId,
  deliveryId: job.booking.deliveryId,
  courierPhone: courier.phone,
  step,
  at: now.toISOString(),
  place,
});
