import { expect } from '@jest/globals';
import type { Account, BrowserSession } from '@linka/contracts/auth';
import { waitFor } from '@testing-library/dom';
import type { Lock } from '../lib/async/index.ts';
import { openDatabase, type Database } from '../offline/database/index.ts';
import { createServices, type Services } from '../offline/services.ts';
import { fakeGateway, type FakeGateway } from './fake-gateway.ts';

let worlds = 0;

/** An id that can be recognised in a test's output. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const account: Account = {
  id: idOf(900),
  phone: '+260966123456',
  name: 'Mutinta',
  roles: ['shopper'],
  shopIds: [],
};

export const session: BrowserSession = {
  accessToken: 'access-token',
  expiresInSeconds: 600,
  account,
};

/** One at a time by name, as the browser's locks are. */
export function localLock(): Lock {
  const tails = new Map<string, Promise<unknown>>();
  return (name, run) => {
    const mine = (tails.get(name) ?? Promise.resolve()).then(run, run);
    tails.set(name, mine);
    return mine;
  };
}

export interface World {
  readonly gateway: FakeGateway;
  readonly services: Services;
  readonly clock: { now: number };
  /** Waits until what a tap decided is written, then sends all that waits, as the running app does. */
  readonly sent: () => Promise<void>;
}

/** A phone with an empty database of its own, in front of a fake gateway. Its clock stands still. */
export async function makeWorld(
  gateway: FakeGateway = fakeGateway(),
  {
    signedIn = true,
    databaseName = `world-${(worlds += 1)}`,
    wrap = (db: Database): Database => db,
    cookies = true,
  } = {},
): Promise<World> {
  const clock = { now: Date.parse('2026-11-23T08:00:00Z') };
  const waking = { asked: 0, done: 0 };
  const db = wrap(await openDatabase(databaseName));
  const services = createServices({
    db,
    transport: gateway.transport,
    baseUrl: '',
    cookies,
    lock: localLock(),
    now: () => clock.now,
    online: () => gateway.online,
    random: () => 0.5,
    newId: () => crypto.randomUUID(),
    wake: () => void (waking.asked += 1),
    channelName: databaseName,
  });
  if (signedIn) await services.sessions.begin(session);
  const sent = async (): Promise<void> => {
    await waitFor(() => expect(waking.asked).toBeGreaterThan(waking.done));
    waking.done = waking.asked;
    await services.outbox.drain({ eager: true });
  };
  return { gateway, services, clock, sent };
}
