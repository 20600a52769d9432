import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { requestCode, signIn } from '@linka/contracts/auth';
import { aPhone, startGateway, type TestGateway } from '../testing/index.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());
beforeEach(() => gateway.sms.answer('taken'));

const ask = (phone: string) => gateway.call(requestCode, { body: { phone } });
const enter = (phone: string, code: string) => gateway.call(signIn, { body: { phone, code } });
const wrongFor = (phone: string) => (gateway.sms.codeFor(phone) === '000000' ? '000001' : '000000');

describe('a one-time code', () => {
  test('comes by SMS, signs in once, and is kept only as a hash', async () => {
    const phone = aPhone();
    const asked = await ask(phone);
    expect(asked.answer).toEqual({ resendAfterSeconds: 60, validSeconds: 600 });
    const code = gateway.sms.codeFor(phone);
    const [row] = await gateway.deps.db.any<{ all: string }>(
      'SELECT c::text AS all FROM login_codes c WHERE phone = $1',
      phone,
    );
    expect(row?.all).not.toContain(code);
    const session = await enter(phone, code);
    expect(session.answer.account).toMatchObject({ phone, name: null, roles: ['shopper'], shopIds: [] });
    expect((await enter(phone, code)).problem).toBe('code_expired');
  });

  test('is asked for with the same answer whether the number has an account or not', async () => {
    const known = aPhone();
    await ask(known);
    await enter(known, gateway.sms.codeFor(known));
    const [first, second] = [await ask(known), await ask(aPhone())];
    expect([first.status, first.text]).toEqual([second.status, second.text]);
  });

  test('that is wrong is refused, and after five tries the right one too', async () => {
    const phone = aPhone();
    await ask(phone);
    for (let i = 0; i < 5; i += 1) expect((await enter(phone, wrongFor(phone))).problem).toBe('code_wrong');
    expect((await enter(phone, gateway.sms.codeFor(phone))).problem).toBe('code_expired');
  });

  test('five tries hold also when all are made at once', async () => {
    const phone = aPhone();
    await ask(phone);
    const tries = await Promise.all(Array.from({ length: 12 }, () => enter(phone, wrongFor(phone))));
    expect(tries.filter(({ problem }) => problem === 'code_wrong')).toHaveLength(5);
  });

  test('is too old after ten minutes', async () => {
    const phone = aPhone();
    await ask(phone);
    gateway.clock.advance(601);
    expect((await enter(phone, gateway.sms.codeFor(phone))).problem).toBe('code_expired');
  });

  test('stops working when a newer one was sent', async () => {
    const phone = aPhone();
    await ask(phone);
    const old = gateway.sms.codeFor(phone);
    gateway.clock.advance(61);
    await ask(phone);
    const fresh = gateway.sms.codeFor(phone);
    if (old !== fresh) expect((await enter(phone, old)).problem).toBe('code_wrong');
    expect((await enter(phone, fresh)).status).toBe(201);
  });

  test('is not sent again before its wait is over, and each wait is longer', async () => {
    const phone = aPhone();
    await ask(phone);
    const soon = await ask(phone);
    expect([soon.status, soon.problem]).toEqual([429, 'too_many_requests']);
    expect(Number(soon.headers.get('retry-after'))).toBeGreaterThan(50);
    gateway.clock.advance(61);
    expect((await ask(phone)).answer.resendAfterSeconds).toBe(120);
    gateway.clock.advance(61);
    expect((await ask(phone)).status).toBe(429);
    gateway.clock.advance(86_400);
    expect((await ask(phone)).answer.resendAfterSeconds).toBe(60);
  });

  test('asked for twice at once is sent once', async () => {
    const phone = aPhone();
    const replies = await Promise.all([ask(phone), ask(phone), ask(phone)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([202, 429, 429]);
    expect(gateway.sms.sent.filter(({ to }) => to === phone)).toHaveLength(1);
  });

  test.each(['no_balance', 'broken'] as const)(
    'that the provider does not take (%s) may be asked for again at once',
    async failure => {
      const phone = aPhone();
      gateway.sms.answer(failure);
      expect((await ask(phone)).problem).toBe('sms_unavailable');
      gateway.sms.answer('taken');
      expect((await ask(phone)).answer.resendAfterSeconds).toBe(60);
    },
  );

  test.each([['0966123456'], ['+27831234567'], ['']])('is not sent to %p', async phone => {
    expect((await ask(phone)).problem).toBe('bad_request');
  });
});

describe('an address', () => {
  test('asks for 200 codes an hour and no more', async () => {
    await gateway.deps.db.none('UPDATE address_counts SET count = 200');
    const refused = await ask(aPhone());
    expect(refused.problem).toBe('too_many_requests');
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(3600);
    gateway.clock.advance(3600);
    expect((await ask(aPhone())).status).toBe(202);
  });

  test('guesses 100 times an hour and no more, whichever numbers it tries', async () => {
    const phone = aPhone();
    await ask(phone);
    await enter(phone, wrongFor(phone));
    await gateway.deps.db.none("UPDATE address_counts SET count = 101 WHERE what = 'code_guessed'");
    expect((await enter(phone, gateway.sms.codeFor(phone))).problem).toBe('too_many_requests');
  });
});

describe('whoever has SMS sent for the sake of SMS', () => {
  const block = '+26096777';
  const inBlock = (n: number) => `${block}${String(n).padStart(4, '0')}`;

  test('finds 200 an hour in each block of numbers, from however many addresses', async () => {
    const first = await ask(inBlock(0));
    expect(first.status).toBe(202);
    await gateway.deps.db.none('UPDATE address_counts SET count = 200 WHERE address = $1', block);
    const refused = await ask(inBlock(1));
    expect([refused.status, refused.problem]).toEqual([429, 'too_many_requests']);
    expect(gateway.sms.sent.filter(({ to }) => to === inBlock(1))).toEqual([]);
    expect((await ask('+260977780001')).status).toBe(202);
    gateway.clock.advance(3600);
    expect((await ask(inBlock(1))).status).toBe(202);
  });

  test('finds an end for all numbers together', async () => {
    await ask(aPhone());
    await gateway.deps.db.none("UPDATE address_counts SET count = 5000 WHERE what = 'code_sent'");
    expect((await ask(aPhone())).problem).toBe('too_many_requests');
    gateway.clock.advance(3600);
    expect((await ask(aPhone())).status).toBe(202);
  });

  test('cannot use up what is for all with requests that send nothing', async () => {
    const phone = aPhone();
    await ask(phone);
    const sent = () =>
      gateway.deps.db.one<{ count: number }>(
        "SELECT count FROM address_counts WHERE what = 'code_sent' ORDER BY hour DESC LIMIT 1",
      );
    const before = await sent();
    for (let n = 0; n < 5; n += 1) expect((await ask(phone)).status).toBe(429);
    expect(await sent()).toEqual(before);
  });
});
