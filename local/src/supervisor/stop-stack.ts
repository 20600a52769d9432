type Stop = () => Promise<void> | void;

/**
 * What was started and how to stop it, last first. Stopping twice is one stopping. What is added after stopping
 * began is stopped at once, so that nothing started late is left behind.
 */
export class StopStack {
  readonly #stops: Stop[] = [];
  #stopping: Promise<void> | undefined;

  get isStopping(): boolean {
    return this.#stopping !== undefined;
  }

  async add(stop: Stop): Promise<void> {
    if (this.#stopping) await stop();
    else this.#stops.push(stop);
  }

  stop(): Promise<void> {
    return (this.#stopping ??= this.#stopAll());
  }

  async #stopAll(): Promise<void> {
    const failures: unknown[] = [];
    for (let stop = this.#stops.pop(); stop; stop = this.#stops.pop()) {
      try {
        await stop();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
  }
}
