import { afterEach, expect, test } from '@jest/globals';
import { applyEvent, type Order, type OrderEvent } from '@linka/contracts/orders';
import { screen, waitFor } from '@testing-library/react';
import { keepInstallPrompt } from '../../../lib/install/index.ts';
import { firstEvents } from '../../../testing/orders.ts';
import { renderAt } from '../../../testing/render.tsx';
import { idOf, makeWorld } from '../../../testing/world.ts';
import { Invitations } from './Invitations.tsx';

const at = '2026-11-23T08:00:00Z';
const paid = { seq: 3, at, by: 'system', type: 'paid', paymentId: idOf(2) } as const;
const order = [
  ...firstEvents(idOf(1)),
  { ...paid, amountNgwee: 20_000, acceptBy: at } satisfies OrderEvent,
].reduce<Order | undefined>(applyEvent, undefined);

async function open(now = 0) {
  if (!order) throw new Error('no order');
  const world = await makeWorld();
  return { world, ...renderAt('/', '/', <Invitations order={order} now={now} />, world) };
}

/** The browser offers to install; answers how often its own question was shown. */
function offered(outcome: 'accepted' | 'dismissed') {
  keepInstallPrompt();
  let asked = 0;
  const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
    prompt: () => Promise.resolve({ outcome: ((asked += 1), outcome) }),
  });
  window.dispatchEvent(offer);
  return { held: offer.defaultPrevented, asked: () => asked };
}
afterEach(() => {
  window.dispatchEvent(new Event('appinstalled'));
});

test('the browser’s offer to install is held back until an order is paid, and made once', async () => {
  const offer = offered('accepted');
  expect([offer.held, offer.asked()]).toEqual([true, 0]);
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Put it there' }));
  await waitFor(() => expect(screen.queryByText('Keep Linka on this phone')).toBeNull());
  expect(offer.asked()).toBe(1);
});

test('who says "not now" is not asked again for a month', async () => {
  offered('dismissed');
  const { user, world } = await open(1000);
  await user.click(await screen.findByRole('button', { name: 'Not now' }));
  await waitFor(() => expect(screen.queryByText('Keep Linka on this phone')).toBeNull());
  expect(await world.services.db.get('settings', 'declined')).toEqual({ install: 1000 });
});

test('on iOS the way is told, for there is no offer', async () => {
  Object.assign(navigator, { standalone: false });
  await open();
  expect(await screen.findByText(/Add to Home Screen/)).toBeTruthy();
  Reflect.deleteProperty(navigator, 'standalone');
});
