import { expect, test } from '@jest/globals';
import { getDeliveryLog, listUndelivered, sendAgain, type Undelivered } from '@linka/contracts/outbox';
import { refuse } from '@linka/contracts/problems';
import { screen } from '@testing-library/react';
import { fakeGateway, on } from '../../../testing/fake-gateway.ts';
import { renderAt } from '../../../testing/render.tsx';
import { account, idOf, makeWorld, session } from '../../../testing/world.ts';
import { UndeliveredPage } from './UndeliveredPage.tsx';

const news: Undelivered = {
  orderId: idOf(0xabcd),
  target: 'shop',
  shopName: 'Mutale’s Corner Grocery',
  news: ['paid', 'refund_started'],
  since: '2026-11-21T08:00:00Z',
  attempts: 1440,
  lastAt: '2026-11-23T07:59:00Z',
  lastOutcome: 'shop_unreachable',
  isDead: true,
};

test('what has not come through is told with its reason, and leaves the list once it was sent', async () => {
  let waiting = [news];
  const sent: unknown[] = [];
  const world = await makeWorld(
    fakeGateway(
      on(listUndelivered, () => ({ undelivered: waiting })),
      on(sendAgain, () => refuse('order_moved_on')),
      on(getDeliveryLog, () => ({
        attempts: [{ target: 'shop', at: '2026-11-23T07:59:00Z', outcome: 'shop_unreachable' }],
      })),
    ),
  );
  await world.services.sessions.begin({ ...session, account: { ...account, roles: ['operator'] } });
  const { user } = renderAt('/operator', '/operator', <UndeliveredPage />, world);
  expect(await screen.findByText(/^Mutale’s Corner Grocery was not told of order/)).toBeVisible();
  expect(screen.getByText(/^Tried 1,?440 times.*shop_unreachable$/)).toBeVisible();
  expect(screen.getByText('Not told: paid, refund started')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Every attempt/ }));
  expect(await screen.findByText(/^Shop · .* · shop_unreachable$/)).toBeVisible();
  expect(screen.getByText('For more than a day. Call them.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Send again/ }));
  expect(await screen.findByText(/no longer possible/)).toBeVisible();

  world.gateway.add(
    on(sendAgain, ({ params, body }) => {
      sent.push({ ...params, ...(body as object) });
      waiting = [];
      return { queued: true };
    }),
  );
  await user.click(screen.getByRole('button', { name: /^Send again/ }));
  expect(await screen.findByText('Everything has come through')).toBeVisible();
  expect(sent).toEqual([{ orderId: news.orderId, target: 'shop' }]);
});
