import { beforeAll, expect, jest, test } from '@jest/globals';
import { reportStep } from '@linka/contracts/deliveries';
import { refuse } from '@linka/contracts/problems';
import { screen, waitFor } from '@testing-library/react';
import { on } from '../../testing/fake-gateway.ts';
import { renderAt } from '../../testing/render.tsx';
import { deliveryId, round, type Round } from './testing/round.ts';

// jsdom draws no maps.
jest.unstable_mockModule('../../ui/map/index.tsx', () => ({ LinkaMap: () => null }));
const { CourierPages } = await import('./CourierPages.tsx');

beforeAll(() => {
  window.scrollTo = () => undefined;
});

const atJobs = ({ world }: Round) => renderAt('/courier', '/courier/*', <CourierPages />, world);
const atJob = ({ world }: Round) =>
  renderAt(`/courier/jobs/${deliveryId}`, '/courier/*', <CourierPages />, world);

test('an offer says how far and for how much; accepting leads to the job', async () => {
  const trip = await round({ state: 'offered', offeredUntil: '2026-11-23T08:00:45Z' });
  const { user } = atJobs(trip);
  expect(await screen.findByText('1.4 km')).toBeVisible();
  expect(screen.getByText('K15')).toBeVisible();
  expect(screen.getByRole('timer')).toHaveTextContent('0:45');
  await user.click(screen.getByRole('button', { name: 'Accept the job from Mama Chileshe' }));
  await waitFor(() => expect(screen.getByTestId('where')).toHaveTextContent(`/courier/jobs/${deliveryId}`));
  await trip.world.sent();
  expect(trip.heard).toMatchObject([{ step: 'accept', deliveryId }]);
});

test('a declined offer is gone', async () => {
  const trip = await round({ state: 'offered', offeredUntil: '2026-11-23T08:00:45Z' });
  const { user } = atJobs(trip);
  await user.click(await screen.findByRole('button', { name: 'Decline the job from Mama Chileshe' }));
  await trip.world.sent();
  await waitFor(async () => expect(await trip.world.services.outbox.all()).toEqual([]));
  expect(await screen.findByText('No job just now')).toBeVisible();
});

test('steps taken without a signal are done on the phone, and arrive in their order with the time they happened', async () => {
  const trip = await round();
  const { user } = atJob(trip);
  const tap = async (name: string) => user.click(await screen.findByRole('button', { name }));
  await screen.findByRole('button', { name: 'I am at the shop' });
  trip.world.gateway.online = false;
  await tap('I am at the shop');
  trip.world.clock.now += 60_000;
  await tap('I have the goods');
  trip.world.clock.now += 120_000;
  await tap('I am at the door');
  expect(await screen.findByRole('heading', { name: 'Hand over' })).toBeVisible();
  trip.world.gateway.online = true;
  await trip.world.sent();
  expect(trip.heard.map(({ step, at }) => [step, at])).toEqual([
    ['at_shop', '2026-11-23T08:00:00.000Z'],
    ['picked_up', '2026-11-23T08:01:00.000Z'],
    ['at_door', '2026-11-23T08:03:00.000Z'],
  ]);
  expect(new Set(trip.heard.map(({ stepId }) => stepId)).size).toBe(3);
  expect(screen.getByRole('heading', { name: 'Hand over' })).toBeVisible();
});

test('the customer’s place is words first, a call, and a link to the phone’s own maps', async () => {
  const trip = await round({ state: 'picked_up' });
  atJob(trip);
  expect(await screen.findByText('Blue gate behind the borehole')).toBeVisible();
  expect(screen.getByText('Plus code 5GPCH8RJ+22')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Call Mutinta' })).toHaveAttribute('href', 'tel:+260966123456');
  expect(screen.getByRole('link', { name: 'Open in my maps app' })).toHaveAttribute(
    'href',
    'geo:-15.410000,28.330000?q=-15.410000,28.330000(Mutinta)',
  );
});

test('a PIN proves the handover; a wrong one is said at its field, too many close the field', async () => {
  const trip = await round({ state: 'at_door' });
  const { user } = atJob(trip);
  const prove = async (pin: string) => {
    await user.type(await screen.findByRole('textbox', { name: /4-digit PIN/ }), pin);
    await user.click(screen.getByRole('button', { name: 'Check the PIN' }));
    await trip.world.sent();
  };
  trip.world.gateway.add(
    on(reportStep, ({ body }) => {
      const { proof } = body as { proof: { pin: string } };
      return refuse(proof.pin === '1111' ? 'wrong_proof' : 'proof_locked');
    }),
  );
  await user.type(await screen.findByRole('textbox', { name: /4-digit PIN/ }), '11{enter}');
  expect(screen.getByText('A PIN has four digits.')).toBeVisible();
  await prove('11');
  expect(await screen.findByText(/not the right PIN/)).toBeVisible();
  await prove('2222');
  expect(await screen.findByText('Too many wrong PINs')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Check the PIN' })).toBeNull();
  // Only the newest refusal is kept.
  expect(await trip.world.services.outbox.all()).toHaveLength(1);
});

test('a proof without a signal is not called delivered before it has been checked', async () => {
  const trip = await round({ state: 'at_door' });
  const { user } = atJob(trip);
  const pin = await screen.findByRole('textbox', { name: /4-digit PIN/ });
  trip.world.gateway.online = false;
  await user.type(pin, '4321{enter}');
  expect(await screen.findByText('The handover is being checked')).toBeVisible();
  expect(screen.queryByText(/Delivered/)).toBeNull();
  trip.world.gateway.online = true;
  await trip.world.sent();
  expect(await screen.findByText('Delivered. Well done!')).toBeVisible();
  expect(trip.heard).toMatchObject([{ step: 'delivered', proof: { pin: '4321' } }]);
});

test('what cannot be delivered ends with a reason', async () => {
  const trip = await round({ state: 'picked_up' });
  const { user } = atJob(trip);
  await user.click(await screen.findByRole('button', { name: 'I cannot deliver it' }));
  await user.click(screen.getByRole('radio', { name: 'The place cannot be found' }));
  await user.click(screen.getByRole('button', { name: 'End as not delivered' }));
  await trip.world.sent();
  expect(trip.heard).toMatchObject([{ step: 'failed', reason: 'The place cannot be found' }]);
  expect(await screen.findByText('Ended as not delivered')).toBeVisible();
});

test('a cash job says how much to collect, and is proved only after the courier says that they have it', async () => {
  const trip = await round({ state: 'at_door', cashNgwee: 23_500 });
  const { user } = atJob(trip);
  expect(await screen.findByText('Collect K235 in cash')).toBeVisible();
  expect(screen.queryByLabelText('The customer’s 4-digit PIN')).toBeNull();
  await user.click(screen.getByRole('switch', { name: /I have received K235 in cash/ }));
  await user.type(screen.getByLabelText('The customer’s 4-digit PIN'), '4711');
  await user.click(screen.getByRole('button', { name: 'Check the PIN' }));
  await trip.world.sent();
  expect(trip.heard).toMatchObject([{ step: 'delivered', proof: { pin: '4711' }, cashNgwee: 23_500 }]);
});
