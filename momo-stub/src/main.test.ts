import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Control } from '../../stub-kit/src/testing/control.ts';
import { call } from '../../stub-kit/src/testing/http.ts';
import { Merchant, payer } from './testing/merchant.ts';
import { startProcess } from './testing/process.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'momo-stub-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('kill -9 right after an answered approval: the debit is there after the restart, once', async () => {
  const env = { MOMO_STUB_JOURNAL: join(folder, 'kill.jsonl') };
  const before = await startProcess(env);
  const merchant = await Merchant.signIn(before);
  const [paid, open] = [await merchant.pay(), await merchant.pay()];
  await new Control(before).approve(paid);
  await before.end('SIGKILL');

  const after = await startProcess(env);
  const control = new Control(after);
  expect((await control.ledger()).entries).toMatchObject([{ referenceId: paid, direction: 'debit' }]);
  expect(await control.approve(paid)).toMatchObject({ status: 409 });
  expect(await control.prompts()).toMatchObject([{ referenceId: open }]);
  const again = await Merchant.signIn(after);
  expect((await again.status(paid)).body).toMatchObject({ status: 'SUCCESSFUL', payer });
  await control.advance(300_000);
  expect((await again.status(open)).body).toMatchObject({ status: 'FAILED' });
  await after.end('SIGTERM');
}, 30_000);

test('SIGTERM ends it cleanly, even while a call hangs', async () => {
  const stub = await startProcess({});
  const merchant = await Merchant.signIn(stub);
  expect(await call(`${stub.url}/health`)).toMatchObject({ status: 200 });
  expect(await call(`${stub.url}/health/ready`)).toMatchObject({ status: 200 });
  const control = new Control(stub);
  await control.fault('balance', 'hang');
  const hanging = merchant.get('account/balance').then(
    () => 'answered',
    () => 'cut off',
  );
  while ((await control.calls('?operation=balance')).count === 0);
  expect(await stub.end('SIGTERM')).toBe(0);
  expect(await hanging).toBe('cut off');
}, 30_000);
