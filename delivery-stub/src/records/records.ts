import type { DeliveryNews } from '@linka/contracts/deliveries';
import type { Place } from '@linka/contracts/places';
import type { Job } from '../deliveries/job.ts';
import { occupies } from '../deliveries/life-cycle.ts';
import type { Entry } from './entry.ts';

/** News the gateway has not acknowledged, and since when it waits. */
export interface Waiting {
  readonly news: DeliveryNews;
  readonly since: string;
}

/** Everything the company knows: the fold of its journal, in memory. */
export class Records {
  readonly #jobs = new Map<string, Job>();
  readonly #steps = new Map<string, string>();
  readonly #waiting = new Map<string, readonly Waiting[]>();
  readonly #lastSeen = new Map<string, Place>();

  constructor(past: readonly Entry[]) {
    for (const entry of past) this.apply(entry);
  }

  apply(entry: Entry): void {
    switch (entry.type) {
      case 'booked':
        this.#jobs.set(entry.booking.deliveryId, begin(entry));
        return;
      case 'happened':
        this.#happened(entry);
        return;
      case 'told':
        this.#waiting.set(
          entry.deliveryId,
          this.waiting(entry.deliveryId).filter(({ news }) => news.sequence > entry.sequence),
        );
    }
  }

  #happened({ at, news, passed, step }: Extract<Entry, { type: 'happened' }>): void {
    const job = this.#jobs.get(news.deliveryId);
    if (!job) throw new Error(`news of a delivery that was never booked: ${news.deliveryId}`);
    const { state, sequence, courier, offeredUntil } = news;
    this.#jobs.set(news.deliveryId, {
      ...job,
      state,
      sequence,
      courier,
      offeredUntil,
      place: courier ? (news.place ?? job.place) : null,
      updatedAt: at,
      passed: passed ? new Map([...job.passed, [passed.phone, passed.until]]) : job.passed,
    });
    if (step) this.#steps.set(step.stepId, step.content);
    if (courier && news.place) this.#lastSeen.set(courier.phone, news.place);
    this.#waiting.set(news.deliveryId, [...this.waiting(news.deliveryId), { news, since: at }]);
  }

  job = (deliveryId: string): Job | undefined => this.#jobs.get(deliveryId);

  /** In the order in which they were booked. */
  jobs = (): readonly Job[] => [...this.#jobs.values()];

  /** The content of a step that was taken before under this id. */
  stepTaken = (stepId: string): string | undefined => this.#steps.get(stepId);

  waiting = (deliveryId: string): readonly Waiting[] => this.#waiting.get(deliveryId) ?? [];

  lastSeen = (phone: string): Place | undefined => this.#lastSeen.get(phone);

  /** Phones of couriers who are asked or under way. */
  busy = (): ReadonlySet<string> =>
    new Set(this.jobs().flatMap(({ state, courier }) => (courier && occupies(state) ? [courier.phone] : [])));
}

const begin = ({ booking, at }: Extract<Entry, { type: 'booked' }>): Job => ({
  booking,
  state: 'searching',
  sequence: 0,
  courier: null,
  place: null,
  offeredUntil: null,
  updatedAt: at,
  passed: new Map(),
});
