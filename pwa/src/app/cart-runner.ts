import { createCartSync } from '../offline/cart/sync.ts';
import type { Services } from '../offline/services.ts';

/** Taps come in bursts: one call for all of them. */
const GATHER_MS = 1500;

/** Keeps the carts of a person's phones one: on start, on signing in, when something changed, when they come back. */
export function runCarts(services: Services): void {
  const { changes, sessions, lock } = services;
  const accountId = async (): Promise<string | undefined> => (await sessions.account())?.id;
  const carts = createCartSync({ ...services, lock, accountId });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = async (): Promise<void> => {
    if (!(await carts.untold())) return;
    clearTimeout(timer);
    timer = setTimeout(() => void carts.sync(), GATHER_MS);
  };
  const whenSeen = (): void => {
    if (document.visibilityState === 'visible') void carts.sync();
  };
  changes.subscribe(['cart'], () => void soon());
  changes.subscribe(['session'], whenSeen);
  window.addEventListener('online', whenSeen);
  document.addEventListener('visibilitychange', whenSeen);
  whenSeen();
}
