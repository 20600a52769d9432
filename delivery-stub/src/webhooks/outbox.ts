import type { Records, Waiting } from '../records/records.ts';
import { backOffMs } from './rules.ts';
import type { Send } from './send.ts';

/** Trouble on purpose, for tests of the receiver. */
export interface Faults {
  readonly paused: boolean;
  /** How many times more each webhook is sent. */
  readonly duplicates: number;
  readonly delayMs: number;
}

export interface Attempt {
  readonly at: string;
  readonly deliveryId: string;
  readonly eventId: string;
  readonly sequence: number;
  readonly attempt: number;
  /** The status that came back, or why none did. */
  readonly outcome: string;
}

interface Retry {
  readonly attempts: number;
  readonly notBefore: number;
}

interface Dependencies {
  readonly records: Records;
  readonly send: Send;
  readonly acknowledge: (deliveryId: string, sequence: number) => void;
  readonly now: () => Date;
  readonly random: () => number;
}

const ATTEMPTS_KEPT = 1000;

/**
 * Sends waiting news: within a delivery one after the other and in order, at least once, for ever. What waits is in
 * the records, so a restart goes on where it stopped; only the counting of attempts begins again.
 */
export class Outbox {
  faults: Faults = { paused: false, duplicates: 0, delayMs: 0 };
  readonly #attempts: Attempt[] = [];
  readonly #retries = new Map<string, Retry>();
  readonly #inFlight = new Map<string, Promise<void>>();
  readonly #deps: Dependencies;
  #stopped = false;

  constructor(deps: Dependencies) {
    this.#deps = deps;
  }

  /** Starts whatever is due. To be called often. */
  poke(): void {
    for (const { booking } of this.#deps.records.jobs()) this.#pokeOne(booking.deliveryId);
  }

  /** Forgets all back-off: whatever waits is due now. */
  retryNow(): void {
    this.#retries.clear();
    this.poke();
  }

  /** The newest attempts, oldest first. */
  attempts = (): readonly Attempt[] => this.#attempts;

  nextAttemptAt(deliveryId: string): string | null {
    const retry = this.#retries.get(deliveryId);
    return retry ? new Date(retry.notBefore).toISOString() : null;
  }

  /** Resolves when nothing is on its way. */
  async idle(): Promise<void> {
    while (this.#inFlight.size > 0) await Promise.all(this.#inFlight.values());
  }

  /** Starts nothing more, and waits for what is on its way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.idle();
  }

  #pokeOne(deliveryId: string): void {
    const [head] = this.#deps.records.waiting(deliveryId);
    if (!head || this.#stopped || this.faults.paused || this.#inFlight.has(deliveryId)) return;
    const due = Math.max(
      Date.parse(head.since) + this.faults.delayMs,
      this.#retries.get(deliveryId)?.notBefore ?? 0,
    );
    if (due > this.#deps.now().getTime()) return;
    const flight = this.#deliver(deliveryId, head).finally(() => {
      this.#inFlight.delete(deliveryId);
      this.#pokeOne(deliveryId);
    });
    this.#inFlight.set(deliveryId, flight);
  }

  async #deliver(deliveryId: string, { news }: Waiting): Promise<void> {
    const { records, send, acknowledge, now, random } = this.#deps;
    const attempt = (this.#retries.get(deliveryId)?.attempts ?? 0) + 1;
    const url = records.job(deliveryId)?.booking.webhookUrl ?? '';
    let taken = false;
    for (let copy = 0; copy <= this.faults.duplicates; copy += 1) {
      const { ok, outcome } = await send(url, news);
      taken ||= ok;
      const { eventId, sequence } = news;
      this.#attempts.push({ at: now().toISOString(), deliveryId, eventId, sequence, attempt, outcome });
    }
    this.#attempts.splice(0, this.#attempts.length - ATTEMPTS_KEPT);
    if (taken) {
      this.#retries.delete(deliveryId);
      acknowledge(deliveryId, news.sequence);
    } else {
      this.#retries.set(deliveryId, {
        attempts: attempt,
        notBefore: now().getTime() + backOffMs(attempt, random()),
      });
    }
  }
}
