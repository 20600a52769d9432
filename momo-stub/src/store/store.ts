import type { StubEvent } from './events.ts';
import type { Journal } from './journal.ts';
import { apply, stateFrom } from './state.ts';
import type { Seed, State } from './state.ts';

/** What the stub remembers: a fold of events, each written to the journal (if any) before it counts. */
export class Store {
  #state: State;
  readonly #journal: Journal | undefined;

  constructor(seed: Seed, journal?: Journal) {
    this.#state = stateFrom(seed);
    this.#journal = journal;
    for (const event of journal?.replay() ?? []) apply(this.#state, event);
  }

  get state(): Readonly<State> {
    return this.#state;
  }

  /** Returns only when the event is in the journal: answer the caller after this. */
  record(event: StubEvent): void {
    this.#journal?.append(event);
    apply(this.#state, event);
  }

  /** Back to the seed; the journal is emptied too. */
  reset(): void {
    this.#journal?.clear();
    this.#state = stateFrom(this.#state.seed);
  }
}
