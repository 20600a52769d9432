import {
  createGateway,
  signInNeeded,
  type Failure,
  type Gateway,
  type Tokens,
  type Transport,
} from '../lib/api/index.ts';
import type { Lock } from '../lib/async/index.ts';
import { createAnswers, type Answers } from './answers/index.ts';
import { createCarts, type Carts } from './cart/index.ts';
import { createChanges, type Changes } from './changes/index.ts';
import { createClockHearing } from './clock/index.ts';
import type { Database } from './database/index.ts';
import { createOrders, type Orders } from './orders/index.ts';
import { createOutbox, type Outbox } from './outbox/index.ts';
import { createSessions, type Sessions } from './session/index.ts';
import { createStorage, type Storage } from './storage/index.ts';

/** All that a screen or the worker works with: made once, handed down, replaced by fakes in tests. */
export interface Services {
  readonly db: Database;
  readonly changes: Changes;
  readonly storage: Storage;
  readonly gateway: Gateway;
  readonly sessions: Sessions;
  readonly outbox: Outbox;
  readonly orders: Orders;
  readonly carts: Carts;
  readonly answers: Answers;
  readonly lock: Lock;
  readonly cookies: boolean;
  readonly now: () => number;
  readonly newId: () => string;
  readonly wake: () => void;
}

export interface World {
  readonly db: Database;
  readonly transport: Transport;
  readonly baseUrl: string;
  readonly lock: Lock;
  readonly now: () => number;
  /** False only when nothing can leave the phone. */
  readonly online: () => boolean;
  readonly random: () => number;
  readonly newId: () => string;
  readonly wake: () => void;
  readonly channelName?: string;
  /** Whether a cookie of the gateway would come back to it from here; a worker cannot tell, and does not begin sessions. */
  readonly cookies?: boolean;
  /** Where the database lies; on the disk unless the browser refused. */
  readonly keeps?: 'disk' | 'memory';
  readonly bytesLeft?: () => Promise<number | undefined>;
}

const refused = (): Promise<Failure> => Promise.resolve(signInNeeded());
const nobody: Tokens = { access: refused, renew: refused };

export function createServices(world: World): Services {
  const { db, baseUrl, lock, now, online, random, newId, wake, cookies = false } = world;
  const changes = createChanges(world.channelName);
  const storage = createStorage({
    db,
    changes,
    keeps: world.keeps ?? 'disk',
    ...(world.bytesLeft && { bytesLeft: world.bytesLeft }),
  });
  const { transport, heardClock } = createClockHearing({ db, transport: world.transport, now });
  const anonymous = createGateway({ baseUrl, transport, tokens: nobody, newId });
  const sessions = createSessions({
    db,
    changes,
    lock,
    now,
    gateway: anonymous,
    cookies,
  });
  const gateway = createGateway({ baseUrl, transport, tokens: sessions, newId });
  const accountId = async (): Promise<string | undefined> => (await sessions.account())?.id;
  const outbox = createOutbox({
    db,
    storage,
    gateway,
    changes,
    lock,
    accountId,
    now,
    heardClock,
    online,
    random,
    newId,
    wake,
  });
  const orders = createOrders({ db, storage, gateway, changes });
  const carts = createCarts({ db, storage, changes, accountId, now, newId });
  const answers = createAnswers({ db, storage, gateway, changes, now });
  return {
    db,
    changes,
    storage,
    gateway,
    sessions,
    outbox,
    orders,
    carts,
    answers,
    lock,
    cookies,
    now,
    newId,
    wake,
  };
}
