import type { Journal } from '../journal/index.ts';

/** What a stand-in remembers: a fold of events, each written to the journal (if any) before it counts. */
export class Store<State, Event> {
  #state: State;
  readonly #begin: () => State;
  readonly #apply: (state: State, event: Event) => void;
  readonly #journal: Journal<Event> | undefined;

  constructor(
    begin: () => State,
    apply: (state: State, event: Event) => void,
    journal: Journal<Event> | undefined,
  ) {
    this.#begin = begin;
    this.#apply = apply;
    this.#journal = journal;
    this.#state = begin();
    for (const event of journal?.replay() ?? []) apply(this.#state, event);
  }

  get state(): Readonly<State> {
    return this.#state;
  }

  /** Returns only when the event is in the journal: answer the caller after this. */
  record(event: Event): void {
    this.#journal?.append(event);
    this.#apply(this.#state, event);
  }

  /** Back to the beginning; the journal is emptied too. */
  reset(): void {
    this.#journal?.clear();
    this.#state = this.#begin();
  }
}
