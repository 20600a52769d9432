import type { AfterBatch } from './session.ts';

/** One thing to run on the session for one client. */
export interface Turn<Client> {
  client: Client;
  run: () => Promise<AfterBatch>;
}

export interface TurnOptions<Client> {
  /** A batch that could not be run at all: the session is broken. */
  onBroken: (error: unknown) => void;
  /** A client has sat idle in a transaction this long while others wait. */
  patienceMs: number;
  onImpatient: (owner: Client) => void;
}

/**
 * Lets many clients take turns on one session. A turn is a whole batch; after one that leaves a transaction (or a
 * batch) open, only that client's next batches run, until it is idle again. Turns of one client keep their order.
 */
export class Turns<Client> {
  readonly #options: TurnOptions<Client>;
  #waiting: Turn<Client>[] = [];
  #owner: Client | undefined;
  #running = false;
  #lastRun: Promise<void> = Promise.resolve();
  #patience: NodeJS.Timeout | undefined;

  constructor(options: TurnOptions<Client>) {
    this.#options = options;
  }

  /** Whether the client holds the session: its transaction, or its batch, is open. */
  isOwner(client: Client): boolean {
    return this.#owner === client;
  }

  add(turn: Turn<Client>): void {
    this.#waiting.push(turn);
    if (!this.#running) this.#lastRun = this.#runAll();
  }

  /** Resolves when nothing runs and nothing that may run is waiting. */
  async idle(): Promise<void> {
    while (this.#running) await this.#lastRun;
  }

  async #runAll(): Promise<void> {
    this.#running = true;
    clearTimeout(this.#patience);
    try {
      for (let turn = this.#take(); turn; turn = this.#take()) {
        const after = await turn.run();
        this.#owner = after === 'I' ? undefined : turn.client;
      }
    } catch (error) {
      this.#waiting = [];
      this.#options.onBroken(error);
    }
    this.#running = false;
    this.#watchOwner();
  }

  #take(): Turn<Client> | undefined {
    const index =
      this.#owner === undefined ? 0 : this.#waiting.findIndex(turn => turn.client === this.#owner);
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  /** Whoever takes a second connection inside a transaction waits for itself; without this, for ever. */
  #watchOwner(): void {
    const owner = this.#owner;
    if (owner === undefined) return;
    this.#patience = setTimeout(() => {
      if (this.#waiting.length > 0) this.#options.onImpatient(owner);
      else this.#watchOwner();
    }, this.#options.patienceMs);
    this.#patience.unref();
  }
}
