import type { OrderState } from '@linka/contracts/orders';
import type { OutboxTarget, Undelivered } from '@linka/contracts/outbox';
import { sqlFile, type Queries } from '../platform/db/index.ts';

const sql = {
  undelivered: sqlFile(import.meta.url, 'undelivered'),
  log: sqlFile(import.meta.url, 'log'),
};

export interface UndeliveredRow extends Omit<Undelivered, 'since' | 'lastAt' | 'isDead' | 'news'> {
  readonly state: OrderState;
  /** The types of the events that the shop must hear of and has not acknowledged; null for the company. */
  readonly untold: readonly string[] | null;
  readonly since: Date;
  readonly lastAt: Date | null;
}

interface What {
  /** Events a shop must hear of; the others go along with these. */
  readonly shopMustKnow: readonly string[];
  /** Outcomes after which there is nothing left to tell the company. */
  readonly settled: readonly string[];
}

interface Attempt {
  readonly target: OutboxTarget;
  readonly at: Date;
  readonly outcome: string;
}

/** What shops and the courier company have been told, and what not. */
export class OutboxStore {
  constructor(private readonly db: Queries) {}

  /** News older than `quietSince` that has not come through, oldest first. */
  undelivered(quietSince: Date, what: What) {
    return this.db.any<UndeliveredRow>(sql.undelivered, { quietSince, ...what });
  }
  log(orderId: string) {
    return this.db.any<Attempt>(sql.log, { orderId });
  }
}
