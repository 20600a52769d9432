export type Scripted<Name extends string, Effect> = {
  operation: Name;
  /** The fault's name as it was scripted. */
  name: string;
  effect: Effect;
  /** How many more calls it will meet. */
  times: number;
  /** Only for this payment; undefined means any. */
  referenceId: string | undefined;
};

/** Faults waiting for their calls, oldest first. Each call meets at most one. */
export class FaultQueue<Name extends string, Effect> {
  #waiting: Scripted<Name, Effect>[] = [];

  add(fault: Scripted<Name, Effect>): void {
    this.#waiting.push(fault);
  }

  take(operation: Name, referenceId: string | undefined): Scripted<Name, Effect> | undefined {
    const fault = this.#waiting.find(
      ({ operation: on, referenceId: only }) =>
        on === operation && (only === undefined || only === referenceId),
    );
    if (!fault) return undefined;
    fault.times -= 1;
    if (fault.times <= 0) this.#waiting = this.#waiting.filter(other => other !== fault);
    return fault;
  }

  waiting(): readonly Scripted<Name, Effect>[] {
    return this.#waiting;
  }

  clear(): void {
    this.#waiting = [];
  }
}
