import { expect, test } from '@jest/globals';
import { clearDifference, listDifferences, type Difference } from '@linka/contracts/reconcile';
import { screen } from '@testing-library/react';
import { fakeGateway, on } from '../../../testing/fake-gateway.ts';
import { renderAt } from '../../../testing/render.tsx';
import { account, idOf, makeWorld, session } from '../../../testing/world.ts';
import { DifferencesPage } from './DifferencesPage.tsx';

const difference: Difference = {
  id: `provider_differs:${idOf(2)}`,
  kind: 'provider_differs',
  orderId: idOf(1),
  subjectId: idOf(2),
  expectedNgwee: 0,
  foundNgwee: 23_500,
  foundAt: '2026-11-23T08:00:00Z',
  clearedAt: null,
  clearedBy: null,
  reason: null,
};

test('a difference is told with its sums, cleared with a reason, and leaves the list', async () => {
  let open = [difference];
  const reasons: unknown[] = [];
  const world = await makeWorld(
    fakeGateway(
      on(listDifferences, ({ query }) => ({ differences: query.get('cleared') === 'true' ? [] : open })),
      on(clearDifference, ({ body }) => {
        reasons.push(body);
        open = [];
        const { reason } = body as { reason: string };
        return { ...difference, clearedAt: difference.foundAt, clearedBy: idOf(3), reason };
      }),
    ),
  );
  await world.services.sessions.begin({ ...session, account: { ...account, roles: ['operator'] } });
  const { user } = renderAt('/operator', '/operator', <DifferencesPage />, world);
  expect(await screen.findByText('Expected K0, found K235')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Clear: The provider tells something else/ }));
  await user.click(screen.getByRole('radio', { name: 'Paid back by hand' }));
  await user.click(screen.getByRole('button', { name: 'Clear it' }));
  await world.sent();
  expect(reasons).toEqual([{ reason: 'Paid back by hand' }]);
  expect(await screen.findByText('Nothing to clear')).toBeVisible();
});
