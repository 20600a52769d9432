import type { OrderNews } from '@linka/contracts/orders';
import type { Deps } from '../deps.ts';
import type { News } from '../live/hub.ts';
import type { Person } from '../platform/http/index.ts';
import type { Message } from '../platform/http/sse.ts';
import { presentEvent } from './rules/present.ts';
import { viewerOf } from './rules/viewer.ts';
import { OrdersStore } from './store.ts';

/** A person who listens. `courierPhone` is null for everybody who is no courier. */
export interface Reader extends Person {
  readonly courierPhone: string | null;
}

/**
 * A person's own stream. It begins with the version of each open order they have part in, then tells each event.
 * It carries no promise of completeness: a reader whose version has a gap asks for the events it lacks.
 */
export function newsReader({ db, hub }: Pick<Deps, 'db' | 'hub'>, person: Reader) {
  let waiting: News[] = [];
  let lookAgain = true;

  const mine = (news: News): boolean => {
    if (person.courierPhone !== null && news.courierPhone === person.courierPhone) return true;
    // An offer to a courier is no event of the order: it concerns nobody else.
    if (isOffer(news)) return false;
    return news.shopperId === person.accountId || person.shopIds.includes(news.shopId);
  };

  const watch = (wake: () => void) =>
    hub.subscribe(news => {
      if (news === undefined) lookAgain = true;
      else if (mine(news)) waiting.push(news);
      else return;
      wake();
    });

  async function read(): Promise<Message[]> {
    const batch = waiting;
    waiting = [];
    const beginning = lookAgain ? await openOrders() : [];
    lookAgain = false;
    return [...beginning, ...(await Promise.all(batch.map(tell))).flat()].map(message);
  }

  async function openOrders(): Promise<OrderNews[]> {
    const orders = new OrdersStore(db);
    const shopIds = [undefined, ...person.shopIds];
    const lists = await Promise.all(
      shopIds.map(shopId => orders.list({ shopperId: person.accountId, shopId, open: true })),
    );
    return lists.flat().map(({ orderId, version }) => ({ orderId, version, event: null }));
  }

  async function tell(news: News): Promise<OrderNews[]> {
    const { orderId, after, version } = news;
    const orders = new OrdersStore(db);
    const parties = await orders.parties(orderId);
    const viewer = parties ? viewerOf(person, parties) : undefined;
    // A courier who is only offered the job learns that there is something to look at, and no more.
    if (!viewer || isOffer(news)) return [{ orderId, version, event: null }];
    const events = await orders.events(orderId, after);
    return events
      .filter(event => event.seq <= version)
      .map(event => ({ orderId, version: event.seq, event: presentEvent(event, viewer) }));
  }

  return { watch, read };
}

/** Published without a new event: a job was offered to a courier, or taken back. */
const isOffer = ({ after, version }: News): boolean => after === version;

const message = (news: OrderNews): Message => ({ event: 'order', data: news });
