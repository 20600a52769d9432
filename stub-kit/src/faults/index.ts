import type { Answer } from '../answers/index.ts';

/** What a fault does to one HTTP call. `after` means the call has had its effect, but the caller never hears. */
export type Effect =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'slow'; ms: number }
  | { kind: 'hang' | 'drop'; when: 'before' | 'after' };

const silent: Record<string, Effect> = {
  hang: { kind: 'hang', when: 'before' },
  'hang-after': { kind: 'hang', when: 'after' },
  'drop-before': { kind: 'drop', when: 'before' },
  'drop-after': { kind: 'drop', when: 'after' },
};

/** Reads the faults that every stand-in knows: silence as named above, or `slow:MS`. Undefined for any other. */
export function silentEffectOf(name: string): Effect | undefined {
  const ms = /^slow:(\d{1,7})$/.exec(name)?.[1];
  if (ms) return { kind: 'slow', ms: Number(ms) };
  return Object.hasOwn(silent, name) ? silent[name] : undefined;
}

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
