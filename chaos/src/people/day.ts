import { setMaxListeners } from 'node:events';
import type { ChaosSystem } from '../system/start.ts';
import { couriers, shopperPhone } from './crowd.ts';
import { ride } from './courier.ts';
import { emptyDiary, type Diary } from './diary.ts';
import { introduceShops } from './introduce.ts';
import { Person } from './person.ts';
import { planJourneys } from './plan.ts';
import { keepRestocking, shopsAt } from './shop.ts';
import { shop } from './shopper.ts';

interface Day {
  readonly seed: number;
  /** How many shop at the same time. */
  readonly shoppers: number;
}

export interface RunningDay {
  readonly diary: Diary;
  readonly journeys: () => number;
  /** No new journeys begin; those under way may end. Resolves when they have, or when `last` says that it is enough. */
  readonly close: (last: AbortSignal) => Promise<void>;
}

/** After so many purchases a shopper goes home and another one comes, with a number nobody knows yet. */
const PURCHASES_EACH = 4;
const MOST_JOURNEYS = 20_000;

/** Opens the shops and lets people in. */
export async function openDay(system: ChaosSystem, { seed, shoppers }: Day): Promise<RunningDay> {
  const diary = emptyDiary();
  const shops = shopsAt(system);
  const over = new AbortController();
  // Everybody listens for the end of the day.
  setMaxListeners(0, over.signal);
  await introduceShops(system, shops, over.signal);
  const plans = planJourneys(seed, MOST_JOURNEYS);
  let begun = 0;
  let people = 0;
  const closing = new AbortController();
  const isOpen = () => !closing.signal.aborted;

  async function keepShopping(): Promise<void> {
    while (isOpen()) {
      const me = new Person(shopperPhone(people++), system);
      for (let n = 0; n < PURCHASES_EACH && isOpen(); n++) {
        const plan = plans[begun++ % plans.length];
        if (plan) await shop(me, plan, { shops, handset: system.handset, diary }, over.signal);
      }
    }
  }

  const crowd = Promise.all(Array.from({ length: shoppers }, keepShopping));
  const helpers = [
    ...shops.map(each => keepRestocking(each, over.signal)),
    ...couriers.map(({ phone }) => ride(new Person(phone, system), diary, over.signal)),
  ];
  return {
    diary,
    journeys: () => begun,
    close: async last => {
      closing.abort();
      last.addEventListener('abort', () => over.abort());
      await crowd;
      over.abort();
      await Promise.all(helpers);
    },
  };
}
