import type { DiscoverBody } from '@linka/contracts/shops';
import type * as z from 'zod/mini';
import type { Deps } from '../../deps.ts';
import type { Clock } from '../../platform/clock.ts';
import { OpenNow } from '../open-now.ts';
import { isServed } from '../rules.ts';
import { ShopsStore, type Around } from '../store.ts';
import { Cards, type Card } from './cards.ts';
import { gather } from './gather.ts';
import { metresNear } from './metres.ts';

/** A question takes PostgreSQL a tenth of a millisecond, so the last of sixteen does not wait for long. */
const TOGETHER = { most: 16, underway: 1 };

/** The busiest call of all, by what it stands on. */
interface Discovery {
  /** Ids of the shops around a place, about nearest first, and some too many. */
  readonly nearest: (place: Around) => Promise<readonly string[]>;
  readonly cards: Pick<Cards, 'of'>;
  readonly openNow: Pick<OpenNow, 'learn' | 'membersAt'>;
  readonly clock: Clock;
}

export function createDiscovery({ db, clock }: Pick<Deps, 'db' | 'clock'>): Discovery {
  const store = new ShopsStore(db);
  return {
    nearest: gather(places => store.nearest(places), TOGETHER),
    cards: new Cards(ids => store.cards(ids)),
    openNow: new OpenNow(keys => store.hoursOf(keys)),
    clock,
  };
}

/**
 * Verified shops around a point, nearest first, as the JSON of the answer. The database says which, memory what their
 * cards say, and here comes in between what hangs on the place and the clock.
 */
export async function discover(
  { nearest, cards, openNow, clock }: Discovery,
  body: z.output<typeof DiscoverBody>,
): Promise<string> {
  const now = clock.now();
  const near = isServed(body) ? await cards.of(await nearest(body), now) : [];
  const shops: { card: Card; metres: number }[] = [];
  for (const card of near) {
    const metres = metresNear(body, card);
    if (metres <= body.radiusMetres) shops.push({ card, metres });
  }
  shops.sort((a, b) => a.metres - b.metres);
  if (shops.length > body.limit) shops.length = body.limit;
  await openNow.learn(shops.map(({ card }) => card.hoursKey));
  let list = '';
  for (const { card, metres } of shops) {
    list += `${list === '' ? '' : ','}${card.opening}${Math.round(metres)},${openNow.membersAt(card.hoursKey, now)}}`;
  }
  return `{"shops":[${list}]}`;
}
