/** As many of one kind at once: they wait for other people's servers most of their time. */
const AT_ONCE = 20;
/** When the gateway stops, whatever is not done by then is left for the next one. */
const GRACE_MS = 10_000;

interface Options<J> {
  /** Takes up to `most` jobs that have fallen due; nobody else gets them. */
  readonly fetch: (most: number) => Promise<readonly J[]>;
  /** Never rejects. */
  readonly run: (job: J) => Promise<void>;
  readonly everyMs: number;
}

/** Does jobs of one kind, each on its own: one that hangs keeps no other waiting. */
export class Worker<J> {
  readonly #running = new Set<Promise<void>>();
  readonly #timer: NodeJS.Timeout;
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #stopped = false;

  constructor(private readonly options: Options<J>) {
    this.#timer = setInterval(() => this.look(), options.everyMs);
  }

  /** Looks for due jobs now. */
  look(): void {
    if (this.#stopped) return;
    if (this.#looking) {
      this.#lookAgain = true;
      return;
    }
    this.#lookAgain = false;
    this.#looking = this.#take().finally(() => {
      this.#looking = undefined;
      if (this.#lookAgain) this.look();
    });
  }

  /** Takes no more, and waits a while for what is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#looking;
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise(resolve => (timer = setTimeout(resolve, GRACE_MS)));
    await Promise.race([Promise.all(this.#running), grace]);
    clearTimeout(timer);
  }

  async #take(): Promise<void> {
    const room = AT_ONCE - this.#running.size;
    if (room === 0) return;
    const jobs = await this.options.fetch(room);
    for (const job of jobs) {
      const run = this.options.run(job).finally(() => {
        this.#running.delete(run);
        // Others may have waited for its place.
        if (jobs.length === room) this.look();
      });
      this.#running.add(run);
    }
  }
}
