import { expect, test } from '@jest/globals';
import type { ChangedLine } from '@linka/contracts/orders';
import { draftOf } from '../../../testing/orders.ts';
import { idOf } from '../../../testing/world.ts';
import { accepted, offerOf } from './rules.ts';

const draft = draftOf(idOf(1), idOf(101), 'me');
const refused = (id: 'price_moved' | 'out_of_stock' | 'shop_closed', members: object) => ({
  id,
  title: '',
  detail: '',
  problem: { type: `urn:linka:problem:${id}`, ...members },
});
const changed = (part: Partial<ChangedLine>): ChangedLine => ({
  sku: 'meal-25',
  name: 'Maize meal 25 kg',
  change: 'price_moved',
  unitPriceNgwee: 18_500,
  available: 10,
  ...part,
});

test('a moved price is offered beside the old one, and taken under new ids', () => {
  const offer = offerOf(draft, refused('price_moved', { lines: [changed({ unitPriceNgwee: 19_000 })] }));
  expect(offer?.differences).toMatchObject([
    { was: { unitPriceNgwee: 18_500 }, now: { unitPriceNgwee: 19_000 } },
  ]);
  if (offer === undefined) throw new Error('no offer');
  const next = accepted(draft, offer, { orderId: idOf(2), paymentId: idOf(102) }, 0);
  expect(next).toMatchObject({
    paymentId: idOf(102),
    lines: [{ name: 'Maize meal 25 kg', unitPriceNgwee: 19_000 }],
    body: { orderId: idOf(2), lines: [{ sku: 'meal-25', quantity: 1, unitPriceNgwee: 19_000 }] },
  });
});

test('fewer are offered when fewer are there; what is gone is left out', () => {
  const three = { ...draft, lines: draft.lines.map(line => ({ ...line, quantity: 3 })) };
  const few = offerOf(
    three,
    refused('out_of_stock', { lines: [changed({ change: 'out_of_stock', available: 2 })] }),
  );
  expect(few?.lines).toMatchObject([{ sku: 'meal-25', quantity: 2 }]);
  const none = offerOf(
    three,
    refused('out_of_stock', { lines: [changed({ change: 'out_of_stock', available: 0 })] }),
  );
  expect(none?.lines).toEqual([]);
});

test('another delivery fee is offered too', () => {
  const offer = offerOf(draft, refused('price_moved', { deliveryFeeNgwee: 1900, lines: [] }));
  expect(offer).toMatchObject({
    fee: { wasNgwee: 1500, nowNgwee: 1900 },
    deliveryFeeNgwee: 1900,
    lines: draft.lines,
  });
});

test('a refusal about anything else offers nothing', () => {
  expect(offerOf(draft, refused('shop_closed', {}))).toBeUndefined();
});
