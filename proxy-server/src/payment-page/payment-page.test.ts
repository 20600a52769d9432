import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  approve,
  openWorld,
  paying,
  placed,
  type Journey,
  type WorkingShop,
  type World,
} from '../testing/index.ts';
import { pathOfPage } from './pass.ts';

let world: World;
let shop: WorkingShop;
let journey: Journey;
beforeAll(async () => {
  world = await openWorld();
  shop = await world.shop();
}, 60_000);
afterAll(() => world.stop());
beforeEach(async () => {
  journey = await placed(world, shop);
});

const { reject, settledAs } = paying(
  () => world,
  () => journey,
);
const pageOf = (orderId: string) => world.url + pathOfPage(world.gateway().deps.secrets, orderId);
const visit = async (url: string, init?: RequestInit) => {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** Sends the form as a browser does, from a page that knows no token. */
const send = (fields: Record<string, string> = {}, page = pageOf(journey.orderId)) => {
  const sent = {
    paymentId: randomUUID(),
    amountNgwee: String(journey.totalNgwee),
    msisdn: '0966 123 456',
    orderId: journey.orderId,
    ...fields,
  };
  return visit(page.replace(/form$/, 'payments'), { method: 'POST', body: new URLSearchParams(sent) });
};
const followed = (paymentId: string) =>
  visit(pageOf(journey.orderId).replace(/form$/, `payments/${paymentId}`));

describe('the page', () => {
  const serve = (type: string, html: string, status = 200) =>
    shop.fake.hijack('/payment-form', (_req, res) => void res.status(status).type(type).send(html));

  test('is the shop’s own, can run nothing, load nothing, and send its form to us alone', async () => {
    serve('text/html', '<style>p{color:red}</style><p>K235</p><script>steal()</script>');
    const page = await visit(pageOf(journey.orderId));
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('<p>K235</p>');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'/);
    expect(policy).not.toMatch(/script-src|unsafe|\*/);
    expect(policy).toContain('sandbox allow-forms');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  });

  test.each([
    ['a page of another type', 'image/svg+xml', '<svg/>', 200, 'bad_answer'],
    ['a redirect', 'text/html', '', 302, 'bad_answer'],
    ['an unknown order', 'text/html', '', 404, 'order_unknown'],
    ['trouble', 'text/html', '<h1>Oops</h1>', 500, 'shop_unreachable'],
    ['far too much', 'text/html', 'x'.repeat(300_000), 200, 'shop_unreachable'],
  ])('is refused when the shop answers %s', async (_, type, html, status, problem) => {
    serve(type, html, status);
    const page = await visit(pageOf(journey.orderId));
    shop.fake.hijack('/payment-form', undefined);
    expect(page.text).toContain(`urn:linka:problem:${problem}`);
  });

  test('is not there for a link that was changed', async () => {
    const [mine, other] = [journey.orderId, randomUUID()].map(id => new URL(pageOf(id)).pathname);
    const forged = `${world.url}${mine?.split('.')[0]}.${other?.split('.')[1]}`;
    for (const answer of [await visit(forged), await send({}, forged)])
      expect([answer.status, answer.text.includes('order_unknown')]).toEqual([404, true]);
  });
});

describe('paying by the form', () => {
  test('asks the number that was typed, once, and says what becomes of it', async () => {
    const paymentId = randomUUID();
    const [first, again] = [await send({ paymentId }), await send({ paymentId })];
    expect([first.status, again.status]).toEqual([202, 202]);
    expect(first.text).toContain('Answer the prompt on 096 612 3456');
    expect(first.headers.get('refresh')).toMatch(new RegExp(`; url=payments/${paymentId}$`));
    expect((await followed(paymentId)).headers.get('refresh')).not.toBeNull();
    await approve(world, paymentId);
    await settledAs(paymentId, 'successful');
    const done = await followed(paymentId);
    expect(done.text).toContain('Paid:');
    expect(done.headers.get('refresh')).toBeNull();
    const { entries } = await world.momo.control.ledger(`?referenceId=${paymentId}`);
    expect(entries).toHaveLength(1);
  });

  test('that the payer declines says so and leads back to the bill', async () => {
    const paymentId = randomUUID();
    await send({ paymentId });
    await reject(paymentId);
    await settledAs(paymentId, 'failed');
    const { text } = await followed(paymentId);
    expect(text).toContain('You declined the payment');
    expect(text).toContain(`href="${new URL(pageOf(journey.orderId)).pathname}"`);
  });

  test.each([
    ['a number of another country', { msisdn: '+27 82 000 0000' }, 400, 'Zambian mobile number'],
    ['another amount', { amountNgwee: '1' }, 409, 'amount'],
  ])('with %s is refused with the way back', async (_, fields, status, words) => {
    const answer = await send(fields);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(words);
    expect(answer.text).toContain('Back to the bill');
  });

  test('is refused while another payment is under way', async () => {
    await send();
    expect((await send()).status).toBe(409);
  });

  test('does not show the payment of another order', async () => {
    const paymentId = randomUUID();
    await send({ paymentId });
    const mine = journey;
    journey = await placed(world, shop);
    expect((await followed(paymentId)).status).toBe(404);
    journey = mine;
  });
});
