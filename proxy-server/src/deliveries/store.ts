import type { DeliveryState } from '@linka/contracts/deliveries';
import type { Place } from '@linka/contracts/places';
import { sqlFile, type Queries } from '../platform/db/index.ts';

const file = (name: string) => sqlFile(import.meta.url, name);
const sql = {
  byId: file('by-id'),
  byOrder: file('by-order'),
  insert: file('insert'),
  takeNews: file('take-news'),
  jobs: file('jobs'),
  hasStep: file('has-step'),
  recordStep: file('record-step'),
};

export interface DeliveryRow {
  readonly deliveryId: string;
  readonly orderId: string;
  readonly state: DeliveryState;
  readonly courierPhone: string | null;
  readonly wrongPins: number;
  readonly bookedAt: Date | null;
}

export interface JobRow {
  readonly deliveryId: string;
  readonly orderId: string;
  readonly state: DeliveryState;
  readonly offeredUntil: Date | null;
  readonly updatedAt: Date;
  readonly items: number;
  readonly shopperName: string | null;
  readonly shopperPhone: string;
  readonly courierPhone: string | null;
  readonly shopName: string;
  readonly shopArea: string;
  readonly shopPhone: string;
  readonly shopLat: number;
  readonly shopLng: number;
}

export interface News {
  readonly deliveryId: string;
  readonly sequence: number;
  readonly state: DeliveryState;
  readonly courier: { readonly name: string; readonly phone: string } | null;
  readonly place: Place | null;
  readonly offeredUntil: string | null;
}

interface Step {
  readonly stepId: string;
  readonly deliveryId: string;
  readonly courierPhone: string;
  readonly step: string;
  readonly at: string;
  readonly place: Place | null;
}

const RECENT_MS = 24 * 60 * 60 * 1000;

/** Our copy of the deliveries. Works over the pool or a transaction. */
export class DeliveriesStore {
  constructor(private readonly t: Queries) {}

  byId(deliveryId: string): Promise<DeliveryRow | null> {
    return this.t.oneOrNone<DeliveryRow>(sql.byId, { deliveryId });
  }

  byOrder(orderId: string): Promise<Pick<DeliveryRow, 'deliveryId' | 'courierPhone' | 'bookedAt'> | null> {
    return this.t.oneOrNone(sql.byOrder, { orderId });
  }

  /** False when the id is taken. */
  async insert(deliveryId: string, orderId: string, now: Date): Promise<boolean> {
    return (await this.t.oneOrNone(sql.insert, { deliveryId, orderId, now })) !== null;
  }

  /** False when we knew it already. */
  async takeNews({ courier, place, ...news }: News, now: Date): Promise<boolean> {
    const values = {
      ...news,
      courierName: courier?.name ?? null,
      courierPhone: courier?.phone ?? null,
      place: place && JSON.stringify(place),
      now,
    };
    return (await this.t.oneOrNone(sql.takeNews, values)) !== null;
  }

  /** False when it was booked already. */
  async booked(deliveryId: string, now: Date): Promise<boolean> {
    const fresh = await this.t.oneOrNone<{ id: string }>(
      'UPDATE deliveries SET booked_at = $<now> WHERE id = $<deliveryId> AND booked_at IS NULL RETURNING id',
      { deliveryId, now },
    );
    return fresh !== null;
  }

  async countWrongPin(deliveryId: string): Promise<void> {
    await this.t.none('UPDATE deliveries SET wrong_pins = wrong_pins + 1 WHERE id = $<deliveryId>', {
      deliveryId,
    });
  }

  jobs(courierPhone: string, now: Date, deliveryId: string | null = null): Promise<JobRow[]> {
    return this.t.any<JobRow>(sql.jobs, {
      courierPhone,
      deliveryId,
      since: new Date(now.getTime() - RECENT_MS),
    });
  }

  async hasStep(stepId: string, deliveryId: string, courierPhone: string): Promise<boolean> {
    return (await this.t.oneOrNone(sql.hasStep, { stepId, deliveryId, courierPhone })) !== null;
  }

  async recordStep(step: Step, now: Date): Promise<void> {
    await this.t.none(sql.recordStep, { ...step, place: step.place && JSON.stringify(step.place), now });
  }
}
