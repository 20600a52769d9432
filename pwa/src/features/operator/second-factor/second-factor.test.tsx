import { expect, jest, test } from '@jest/globals';
import { refuse } from '@linka/contracts/problems';
import { listAudit } from '@linka/contracts/audit';
import {
  confirmSecondFactor,
  enrolSecondFactor,
  getSecondFactor,
  giveSecondFactor,
} from '@linka/contracts/second-factor';
import { screen } from '@testing-library/react';
import { fakeGateway, on } from '../../../testing/fake-gateway.ts';
import { renderAt } from '../../../testing/render.tsx';
import { account, makeWorld, session } from '../../../testing/world.ts';

// jsdom draws no maps.
jest.unstable_mockModule('../../../ui/map/index.tsx', () => ({ LinkaMap: () => null }));
const { OperatorPages } = await import('../OperatorPages.tsx');

const entry = {
  id: 7,
  at: '2026-11-23T07:00:00Z',
  actor: 'command:x',
  act: 'shop.verification',
  subject: 's',
  detail: {},
};

async function open(enrolledAt: string | null) {
  const world = await makeWorld(
    fakeGateway(
      on(getSecondFactor, () => ({ enrolledAt, given: false, recoveryCodesLeft: 10 })),
      on(enrolSecondFactor, () => ({
        address: 'otpauth://totp/Linka:1?secret=ABCDEFGH',
        secret: 'ABCDEFGH',
      })),
      on(confirmSecondFactor, ({ body }) =>
        (body as { code: string }).code === '246810'
          ? { recoveryCodes: ['ABCDE-FGHIJ'] }
          : refuse('second_factor_wrong'),
      ),
      on(giveSecondFactor, ({ body }) =>
        (body as { code: string }).code === '246810' ? undefined : refuse('second_factor_wrong'),
      ),
      on(listAudit, () => ({ entries: [entry] })),
    ),
  );
  await world.services.sessions.begin({ ...session, account: { ...account, roles: ['operator'] } });
  return renderAt('/operator/audit', '/operator/*', <OperatorPages />, world);
}

test('an operator gives the code of the app and comes to their work', async () => {
  const { user } = await open('2026-11-01T08:00:00Z');
  const code = await screen.findByRole('textbox', { name: 'Code of your authenticator app' });
  expect(screen.queryByText('shop.verification')).not.toBeInTheDocument();
  await user.type(code, '111111');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByText(/Type the code the app shows now/)).toBeVisible();
  await user.clear(code);
  await user.type(code, '246810');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByText('shop.verification')).toBeVisible();
});

test('the first time it is set up: a QR code, its code, and recovery codes to keep', async () => {
  const { user } = await open(null);
  await user.click(await screen.findByRole('button', { name: 'Show me the QR code' }));
  expect(await screen.findByRole('img', { name: 'QR code for the authenticator app' })).toBeVisible();
  expect(screen.getByText('ABCDEFGH')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Code of your authenticator app' }), '246810');
  await user.click(screen.getByRole('button', { name: 'Confirm' }));
  expect(await screen.findByText('ABCDE-FGHIJ')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'I have them on paper' }));
  expect(await screen.findByText('shop.verification')).toBeVisible();
});
