import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Control } from '../../../stub-kit/src/testing/control.ts';
import { Merchant } from '../testing/merchant.ts';
import { startStub } from '../testing/stub.ts';
import type { RunningStub } from '../testing/stub.ts';

let stub: RunningStub;
let control: Control;
beforeAll(async () => {
  stub = await startStub();
  control = new Control(stub);
});
afterAll(() => stub.stop());
beforeEach(() => control.post('reset'));

describe('control', () => {
  test('counts the calls a merchant made, with what was asked and answered', async () => {
    const merchant = await Merchant.signIn(stub);
    const referenceId = await merchant.pay();
    await merchant.status(referenceId);
    await control.fault('status', '503');
    await merchant.status(referenceId);
    expect((await control.calls()).calls.map(({ operation, status }) => [operation, status])).toEqual([
      ['token', 200],
      ['requesttopay', 202],
      ['status', 200],
      ['status', 503],
    ]);
    expect(await control.calls(`?operation=status&referenceId=${referenceId}`)).toMatchObject({ count: 2 });
    await control.delete('calls');
    expect(await control.calls()).toMatchObject({ count: 0 });
  });

  test('faults wait their turn, are listed, and can be dropped', async () => {
    await control.fault('token', '503', { times: 2 });
    await control.fault('callback', 'absent');
    expect((await control.get('faults')).body).toEqual({
      faults: [
        { operation: 'token', fault: '503', times: 2 },
        { operation: 'callback', fault: 'absent', times: 1 },
      ],
    });
    await control.delete('faults');
    expect((await control.get('faults')).body).toEqual({ faults: [] });
  });

  test.each([
    ['faults', { operation: 'requesttopay', fault: 'flood' }, 'unknown_fault'],
    ['faults', { operation: 'callback', fault: '503' }, 'unknown_fault'],
    ['faults', { operation: 'nothing', fault: '503' }, 'bad_body'],
    ['settings', { mode: 'robots' }, 'bad_body'],
    ['settings', { moode: 'auto' }, 'bad_body'],
    ['wallets/260961234567', { balance: '-1' }, 'bad_body'],
    ['clock', { advanceMs: -1 }, 'bad_body'],
  ])('%s refuses %j', async (path, body, error) => {
    expect(await control.post(path, body)).toMatchObject({ status: 400, body: { error } });
  });

  test('auto mode approves after its delay, and a fresh start undoes it all', async () => {
    await control.post('settings', { mode: 'auto', autoDelayMs: 1000 });
    const merchant = await Merchant.signIn(stub);
    await merchant.pay();
    expect(await control.prompts()).toEqual([]);
    await control.advance(999);
    expect((await control.ledger()).entries).toEqual([]);
    await control.advance(1);
    expect((await control.ledger()).entries).toHaveLength(1);
    await control.post('reset');
    expect((await control.ledger()).entries).toEqual([]);
    expect((await control.get('settings')).body).toMatchObject({ mode: 'people' });
    expect((await merchant.get('account/balance')).status).toBe(401);
  });
});
