import type { CardRow } from '../store.ts';

/** A shop in a list, but for what depends on who asks and when. */
export interface Card {
  readonly lat: number;
  readonly lng: number;
  readonly hoursKey: string;
  /** Members of the JSON of the answer, up to the value of `metres`. */
  readonly opening: string;
  readonly staleAt: number;
}

/** Half a kilobyte each. More than a city's shoppers look at in half a minute. */
const MOST = 40_000;
/** How long a shop's changed hours, or its last sign of life, may take to show. Its verification shows at once. */
const FRESH_MS = 30_000;

/** Reads the cards of shops; those that are not there are left out. */
export type ReadCards = (ids: readonly string[]) => Promise<readonly CardRow[]>;

/** What shops' cards say, kept for half a minute: the same fifty shops are asked for by a whole neighbourhood. */
export class Cards {
  /** In the order in which they were read, which for those in use is every half a minute: the first go first. */
  readonly #kept = new Map<string, Card>();

  constructor(
    private readonly read: ReadCards,
    private readonly most = MOST,
  ) {}

  /** The cards of these shops, in this order, without those that are gone. */
  async of(ids: readonly string[], now: Date): Promise<Card[]> {
    const instant = now.getTime();
    const cards: Card[] = [];
    const missing: string[] = [];
    for (const id of ids) {
      const card = this.#kept.get(id);
      if (card !== undefined && instant < card.staleAt) cards.push(card);
      else missing.push(id);
    }
    if (missing.length === 0) return cards;
    const rows = await this.read(missing);
    for (const id of missing) this.#kept.delete(id);
    for (const row of rows) this.#kept.set(row.id, cardOf(row, instant + FRESH_MS));
    const answer = ids.flatMap(id => this.#kept.get(id) ?? []);
    this.#makeRoom();
    return answer;
  }

  #makeRoom(): void {
    for (const id of this.#kept.keys()) {
      if (this.#kept.size <= this.most) return;
      this.#kept.delete(id);
    }
  }
}

const cardOf = ({ members, lat, lng, hoursKey, lastSeenAt }: CardRow, staleAt: number): Card => ({
  staleAt,
  lat,
  lng,
  hoursKey,
  opening: `{${members},"lastSeenAt":${JSON.stringify(lastSeenAt)},"metres":`,
});
