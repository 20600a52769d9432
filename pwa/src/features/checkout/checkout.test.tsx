import { expect, jest, test } from '@jest/globals';
import { getCatalogue } from '@linka/contracts/catalogue';
import { listPaymentMethods, type PaymentMethod } from '@linka/contracts/payments';
import { formatPhone } from '@linka/contracts/phone';
import { getShop } from '@linka/contracts/shops';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { fakeGateway, on } from '../../testing/fake-gateway.ts';
import { guarded, quotaExceeded } from '../../testing/guarded.ts';
import { renderAt } from '../../testing/render.tsx';
import { catalogue, shop } from '../../testing/shop.ts';
import { account, makeWorld } from '../../testing/world.ts';

// jsdom draws no maps.
jest.unstable_mockModule('../../ui/map/index.tsx', () => ({ LinkaMap: () => null }));
const { CheckoutPage } = await import('./CheckoutPage.tsx');

const item = { name: 'Maize meal, 25 kg', unitPriceNgwee: 18_500, shopName: shop.name };

async function open({
  signedIn = true,
  served = shop,
  methods = ['mtn', 'airtel', 'cash'] as PaymentMethod[],
} = {}) {
  const disk = { full: false };
  const world = await makeWorld(
    fakeGateway(
      on(getShop, () => served),
      on(getCatalogue, () => catalogue),
      on(listPaymentMethods, () => ({ methods })),
    ),
    {
      signedIn,
      wrap: db =>
        guarded(db, () => {
          if (disk.full) throw quotaExceeded();
        }),
    },
  );
  const { carts, db } = world.services;
  await carts.change(shop.id, 'meal-25', { type: 'add', quantity: 2 }, item);
  await db.put('settings', { lat: -15.43, lng: 28.34, name: 'Kabulonga', source: 'area' }, 'whereabouts');
  return {
    world: { ...world, disk },
    ...renderAt(`/checkout/${shop.id}`, '/checkout/:shopId', <CheckoutPage />, world),
  };
}

test('what is missing is named at its field, which gets the focus; nothing is sealed', async () => {
  const { user, world } = await open();
  await user.click(await screen.findByRole('button', { name: 'Order and pay K385' }));
  const landmark = screen.getByRole('textbox', { name: 'How to find you' });
  await waitFor(() => expect(landmark).toHaveFocus());
  expect(landmark).toBeInvalid();
  expect(await world.services.outbox.all()).toEqual([]);
});

test('ordering seals order and payment together, empties the cart and leads to the order', async () => {
  const { user, world } = await open();
  await user.type(await screen.findByRole('textbox', { name: 'How to find you' }), 'Blue gate');
  const number = screen.getByRole('textbox', { name: 'MTN number' });
  expect(number).toHaveValue(formatPhone(account.phone));
  await user.clear(number);
  await user.type(number, '0977 000 111');
  // Whose number it is decides, until the shopper does.
  expect(await screen.findByRole('radio', { name: 'Airtel' })).toBeChecked();
  expect(screen.getByRole('textbox', { name: 'Airtel number' })).toHaveValue('0977 000 111');
  await user.dblClick(screen.getByRole('button', { name: 'Order and pay K385' }));
  await waitFor(() => expect(screen.getByTestId('where')).toHaveTextContent('/orders/'));
  const [order, payment, ...more] = await world.services.outbox.all();
  expect(more).toEqual([]);
  expect(order).toMatchObject({
    kind: 'relayOrder',
    input: {
      body: {
        shopId: shop.id,
        lines: [{ sku: 'meal-25', quantity: 2, unitPriceNgwee: 18_500 }],
        deliveryFeeNgwee: 1500,
        dropOff: { lat: -15.43, lng: 28.34, landmark: 'Blue gate', plusCode: expect.stringMatching(/^5G/) },
      },
    },
  });
  expect(payment).toMatchObject({
    kind: 'startPayment',
    lane: order?.lane,
    input: { body: { provider: 'airtel', msisdn: '+260977000111', amountNgwee: 38_500 } },
  });
  expect(await world.services.carts.of(shop.id)).toEqual([]);
});

test('the shopper may say another company than the number suggests, and it is kept with the sealed order', async () => {
  const { user, world } = await open();
  await user.type(await screen.findByRole('textbox', { name: 'How to find you' }), 'Blue gate');
  await user.click(await screen.findByRole('radio', { name: 'Airtel' }));
  await user.click(screen.getByRole('button', { name: 'Order and pay K385' }));
  await waitFor(() => expect(screen.getByTestId('where')).toHaveTextContent('/orders/'));
  const [, payment] = await world.services.outbox.all();
  expect(payment).toMatchObject({ input: { body: { provider: 'airtel', msisdn: account.phone } } });
});

test('cash needs no number and no prompt: the order is sealed with that word, offline too', async () => {
  const { user, world } = await open();
  await user.type(await screen.findByRole('textbox', { name: 'How to find you' }), 'Blue gate');
  await user.click(await screen.findByRole('radio', { name: 'Cash' }));
  expect(screen.queryByRole('textbox', { name: /number/ })).toBeNull();
  world.gateway.online = false;
  await user.click(screen.getByRole('button', { name: 'Order, K385 in cash' }));
  await waitFor(() => expect(screen.getByTestId('where')).toHaveTextContent('/orders/'));
  const [order, cash] = await world.services.outbox.all();
  expect(cash).toMatchObject({
    kind: 'agreeCash',
    lane: order?.lane,
    input: { body: { amountNgwee: 38_500 } },
  });
});

test('with one company there is no choice, and the number of another is told so', async () => {
  const { user } = await open({ methods: ['mtn'] });
  const number = await screen.findByRole('textbox', { name: 'MTN number' });
  await user.clear(number);
  await user.type(number, '0977 000 111');
  expect(screen.getByText(/looks like an Airtel number.*pay with: MTN/)).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('signing in is asked for only now, and what was typed is kept for the way back', async () => {
  const { user, world } = await open({ signedIn: false });
  await user.type(await screen.findByRole('textbox', { name: 'How to find you' }), 'Blue gate');
  await user.type(screen.getByRole('textbox', { name: 'MTN number' }), '0966123456');
  await user.click(screen.getByRole('button', { name: 'Sign in and pay K385' }));
  await waitFor(() => expect(screen.getByTestId('where')).toHaveTextContent('/sign-in'));
  expect(await world.services.db.get('settings', 'dropOff')).toMatchObject({ landmark: 'Blue gate' });
  expect(await world.services.outbox.all()).toEqual([]);
});

test('a closed shop says when it opens, and offers no payment', async () => {
  const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const hours = { ...none, tue: [{ opens: '08:00', closes: '17:00' }] };
  await open({ served: { ...shop, hours } });
  expect(await screen.findByText(/is closed\. It opens tomorrow 08:00/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /pay/ })).toBeNull();
});

test('a place that was named is one tap next time: pin, words and photo; and it can be forgotten', async () => {
  const { user, world } = await open();
  await user.type(await screen.findByRole('textbox', { name: 'How to find you' }), 'Blue gate');
  await user.type(screen.getByRole('textbox', { name: /Keep this place as/ }), 'Home');
  await user.click(screen.getByRole('button', { name: 'Order and pay K385' }));
  await waitFor(() => expect(screen.getByTestId('where')).toHaveTextContent('/orders/'));
  const { db, carts } = world.services;
  const kept = await db.get('settings', 'places');
  expect(kept).toMatchObject([{ name: 'Home', place: { lat: -15.43, landmark: 'Blue gate' }, photo: null }]);
  // Another day, another pin; and by now there is a photo.
  const photo = 'data:image/jpeg;base64,AAAA';
  await db.put('settings', [{ ...(kept as { name: string }[])[0], photo }] as never, 'places');
  await db.put('settings', { lat: -15.4, lng: 28.3, landmark: 'Market' }, 'dropOff');
  await carts.change(shop.id, 'meal-25', { type: 'add', quantity: 1 }, item);
  cleanup();
  const next = renderAt(`/checkout/${shop.id}`, '/checkout/:shopId', <CheckoutPage />, world);
  await next.user.click(await screen.findByRole('button', { name: 'Home', pressed: false }));
  expect(await screen.findByRole('button', { name: 'Home', pressed: true })).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'How to find you' })).toHaveValue('Blue gate');
  expect(screen.getByRole('img', { name: 'Your photo of the place' })).toHaveAttribute('src', photo);
  await next.user.click(screen.getByRole('button', { name: 'Forget Home' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Home' })).toBeNull());
});

test('with a full disk nothing is ordered, the cart stays, and it says so', async () => {
  const { user, world } = await open();
  await user.type(await screen.findByRole('textbox', { name: 'How to find you' }), 'Blue gate');
  world.disk.full = true;
  await user.click(screen.getByRole('button', { name: 'Order and pay K385' }));
  expect(await screen.findByText(/The phone is full, so nothing was ordered/)).toBeVisible();
  world.disk.full = false;
  expect(await world.services.outbox.all()).toEqual([]);
  expect(await world.services.carts.of(shop.id)).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Order and pay K385' }));
  await waitFor(() => expect(screen.getByTestId('where')).toHaveTextContent('/orders/'));
});

test('cash is not offered where the shop takes none', async () => {
  await open({ served: { ...shop, takesCash: false } });
  expect(await screen.findByRole('radio', { name: 'Airtel' })).toBeInTheDocument();
  expect(screen.queryByRole('radio', { name: 'Cash' })).toBeNull();
});
