/** A clock that moves only when told, and the timers that hang on it. */
export class VirtualTime {
  #ms = Date.parse('2026-03-02T06:00:00.000Z');
  readonly #timers = new Set<{ ms: number; next: number; run: () => void }>();

  readonly now = (): Date => new Date(this.#ms);

  readonly every = (ms: number, run: () => void): (() => void) => {
    const timer = { ms, next: this.#ms + ms, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** Lets time pass, timer by timer; after each moment waits until the world has come to rest. */
  async pass(ms: number, atRest: () => Promise<void>): Promise<void> {
    const end = this.#ms + ms;
    for (let due = this.#next(end); due; due = this.#next(end)) {
      this.#ms = due.next;
      due.next += due.ms;
      due.run();
      await atRest();
    }
    this.#ms = end;
  }

  #next(end: number) {
    return [...this.#timers].filter(({ next }) => next <= end).sort((a, b) => a.next - b.next)[0];
  }
}
