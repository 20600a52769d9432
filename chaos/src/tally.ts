/** Counts things by name, in the order in which they were first seen. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string, times = 1): void {
    this.#counts.set(name, this.of(name) + times);
  }

  of = (name: string): number => this.#counts.get(name) ?? 0;

  entries = (): readonly (readonly [string, number])[] => [...this.#counts];
}
