import { changesAt, openAt, type OpeningHours } from '@linka/contracts/hours';

export interface OpenState {
  readonly open: boolean;
  readonly changesAt: string | null;
}

/** Is a shop with these hours open, and until or from when? */
export const openState = (hours: OpeningHours, now: Date): OpenState => ({
  open: openAt(hours, now),
  changesAt: changesAt(hours, now)?.toISOString() ?? null,
});

interface Known {
  readonly members: string;
  readonly since: number;
  readonly until: number;
}

/** The state as members of a JSON object. */
const membersOf = (state: OpenState): string => JSON.stringify(state).slice(1, -1);

const CLOSED = membersOf({ open: false, changesAt: null });

/** Different opening hours that are remembered at once; a country has fewer. */
const MOST = 5_000;

/** Reads the opening hours behind keys. */
export type ReadHours = (keys: readonly string[]) => Promise<readonly { key: string; hours: OpeningHours }[]>;

/**
 * Remembers each set of opening hours by its key, and its state until it changes: the shops of a town keep a handful
 * of different hours, and a list of fifty needs no more than as many look-ups.
 */
export class OpenNow {
  readonly #hours = new Map<string, OpeningHours>();
  readonly #known = new Map<string, Known>();

  constructor(private readonly read: ReadHours) {}

  /** Makes sure that `at` can answer for these keys. */
  async learn(keys: readonly string[]): Promise<void> {
    const unknown = keys.filter(key => !this.#hours.has(key));
    if (unknown.length === 0) return;
    if (this.#hours.size + unknown.length > MOST) {
      this.#hours.clear();
      this.#known.clear();
      return this.learn(keys);
    }
    for (const { key, hours } of await this.read([...new Set(unknown)])) this.#hours.set(key, hours);
  }

  /** The state as members of a JSON object. A shop whose hours went while we looked is closed. */
  membersAt(key: string, now: Date): string {
    const instant = now.getTime();
    const known = this.#known.get(key);
    if (known && known.since <= instant && instant < known.until) return known.members;
    const hours = this.#hours.get(key);
    if (!hours) return CLOSED;
    const state = openState(hours, now);
    const until = state.changesAt === null ? Infinity : Date.parse(state.changesAt);
    const members = membersOf(state);
    this.#known.set(key, { members, since: instant, until });
    return members;
  }
}
