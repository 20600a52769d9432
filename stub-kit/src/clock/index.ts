type Task = { at: number; run: () => void };

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Time that can be pushed forward: it follows the real clock plus whatever it was advanced by.
 * With `frozenAt` it stands still and moves only when advanced. All times are ms since the epoch.
 */
export class VirtualClock {
  #tasks: Task[] = [];
  #offset = 0;
  #timer: NodeJS.Timeout | undefined;
  readonly #frozenAt: number | undefined;

  constructor(options: { frozenAt?: number } = {}) {
    this.#frozenAt = options.frozenAt;
  }

  now(): number {
    return (this.#frozenAt ?? Date.now()) + this.#offset;
  }

  /** Runs the task once the clock reaches `at`; tasks run in order of time, never inside this call. */
  schedule(at: number, run: () => void): void {
    const later = this.#tasks.findIndex(task => task.at > at);
    this.#tasks.splice(later < 0 ? this.#tasks.length : later, 0, { at, run });
    this.#arm();
  }

  /** Moves time forward; each task that falls due on the way sees its own time as now. */
  advance(ms: number): void {
    const target = this.now() + ms;
    for (let next = this.#tasks[0]; next && next.at <= target; next = this.#tasks[0]) {
      this.#moveTo(next.at);
      this.#tasks.shift();
      next.run();
    }
    this.#moveTo(target);
    this.#arm();
  }

  /** Forgets every scheduled task. */
  clear(): void {
    this.#tasks = [];
    clearTimeout(this.#timer);
  }

  #moveTo(instant: number): void {
    this.#offset += Math.max(0, instant - this.now());
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const next = this.#tasks[0];
    if (!next || this.#frozenAt !== undefined) return;
    const wait = Math.min(Math.max(0, next.at - this.now()), LONGEST_TIMER_MS);
    this.#timer = setTimeout(() => this.advance(0), wait).unref();
  }
}
