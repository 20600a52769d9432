import {
  signIn,
  signInBrowser,
  signOut,
  signOutBrowser,
  signOutEverywhere,
  type Account,
  type SignInBody,
} from '@linka/contracts/auth';
import type { Answer } from '../../lib/api/index.ts';
import { strictly } from '../database/index.ts';
import type { Services } from '../services.ts';
import { TURN } from './index.ts';

// Apart from the rest of the session, because nobody comes or goes while the first screen loads.

/** Exchanges the code from the SMS for a session, and begins it. */
export const enter = (
  { lock, cookies, gateway, sessions }: Services,
  body: SignInBody,
): Promise<Answer<unknown>> =>
  lock(TURN, async () => {
    const answer = await (cookies ? gateway.call(signInBrowser, { body }) : gateway.call(signIn, { body }));
    if (answer.ok) await sessions.begin(answer.value);
    return answer;
  });

/**
 * Ends the session here, and at the gateway if it can be reached; what is unsent stays on the phone. Everywhere needs
 * the gateway: answers false, and changes nothing, when it did not hear.
 */
export async function leave(services: Services, everywhere: boolean): Promise<boolean> {
  const { db, lock, gateway, sessions } = services;
  const signedIn = (await sessions.account()) !== undefined;
  if (everywhere && signedIn && !(await gateway.call(signOutEverywhere, {})).ok) return false;
  await lock(TURN, async () => {
    const held = await db.get('session', 'current');
    if (!held) return;
    const { refreshToken, account } = held;
    if (refreshToken !== undefined && !everywhere) await gateway.call(signOut, { body: { refreshToken } });
    const owes = refreshToken === undefined && !everywhere && !(await gateway.call(signOutBrowser, {})).ok;
    await forget(services, account, owes);
  });
  return true;
}

/** Tells the gateway of a sign-out that it could not be told of then, which also takes the cookie back. */
export const settle = ({ db, lock, gateway }: Services): Promise<void> =>
  lock(TURN, async () => {
    if ((await db.get('settings', 'signOutOwed')) === undefined) return;
    if ((await gateway.call(signOutBrowser, {})).ok) await db.delete('settings', 'signOutOwed');
  });

/** Settings that say where somebody lives or with what they pay. */
const personal = ['dropOff', 'places', 'payingNumber', 'cartVersion'] as const;

/** What the gateway has goes from this phone, which others may use; what it does not have waits unseen. */
async function forget({ db, changes }: Services, who: Account, owesSignOut: boolean): Promise<void> {
  const tx = strictly(db, ['session', 'orders', 'payments', 'cart', 'settings']);
  const cart = tx.objectStore('cart');
  const settings = tx.objectStore('settings');
  const inCart = (await cart.getAll()).filter(({ accountId, told }) => told && accountId === who.id);
  const orders = tx.objectStore('orders');
  const told = (await orders.getAll()).filter(order => order.events.length > 0);
  await Promise.all([
    tx.objectStore('session').clear(),
    tx.objectStore('payments').clear(),
    ...told.map(order => orders.delete(order.orderId)),
    ...inCart.map(({ id }) => cart.delete(id)),
    ...personal.map(name => settings.delete(name)),
    ...(owesSignOut ? [settings.put(true, 'signOutOwed')] : []),
    tx.done,
  ]);
  changes.announce('session', 'orders', 'payments', 'cart', 'settings');
}
