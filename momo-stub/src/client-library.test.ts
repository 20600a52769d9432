import { afterAll, beforeAll, expect, test } from '@jest/globals';
import momo from 'mtn-momo';
import { Control } from '../../stub-kit/src/testing/control.ts';
import { startStub } from './testing/stub.ts';
import type { RunningStub } from './testing/stub.ts';

let stub: RunningStub;
let control: Control;
beforeAll(async () => {
  stub = await startStub({ MOMO_STUB_TARGET_ENVIRONMENT: 'sandbox' });
  control = new Control(stub);
});
afterAll(() => stub.stop());

/** The published client with nothing changed but its base URL; it makes its own user and key. */
async function signUp(primaryKey: string) {
  const client = momo.create({ callbackHost: '127.0.0.1', baseUrl: stub.url });
  const users = client.Users({ primaryKey });
  const userId = await users.create('127.0.0.1');
  const { apiKey: userSecret } = await users.login(userId);
  const credentials = { primaryKey, userId, userSecret };
  return { client, credentials };
}

const paymentFrom = (partyId: string) => ({
  amount: '50',
  currency: 'EUR',
  externalId: '123456',
  payer: { partyIdType: momo.PayerType.MSISDN, partyId },
  payerMessage: 'testing',
  payeeNote: 'hello',
});

test('the mtn-momo client from npm signs up, takes a payment and reads its end', async () => {
  const { client, credentials } = await signUp(stub.config.collection.subscriptionKey);
  const collections = client.Collections(credentials);
  const referenceId = await collections.requestToPay(paymentFrom('260961234567'));
  expect(await collections.getTransaction(referenceId)).toMatchObject({ status: 'CREATED' });
  await control.approve(referenceId);
  expect(await collections.getTransaction(referenceId)).toMatchObject({ status: 'SUCCESSFUL', amount: '50' });
  expect(await collections.getBalance()).toEqual({ availableBalance: '50', currency: 'EUR' });
});

test('it understands how a payment failed', async () => {
  const { client, credentials } = await signUp(stub.config.collection.subscriptionKey);
  const collections = client.Collections(credentials);
  const rejected = await collections.requestToPay(paymentFrom('46733123451'));
  await expect(collections.getTransaction(rejected)).rejects.toBeInstanceOf(momo.ApprovalRejectedError);
  const wrongCurrency = collections.requestToPay({ ...paymentFrom('260961234567'), currency: 'ZMW' });
  await expect(wrongCurrency).rejects.toBeInstanceOf(momo.InvalidCurrencyError);
});

test('it pays out', async () => {
  const { client, credentials } = await signUp(stub.config.disbursement.subscriptionKey);
  const disbursements = client.Disbursements(credentials);
  const { payer: payee, ...rest } = paymentFrom('260961234567');
  const referenceId = await disbursements.transfer({ ...rest, payee });
  await control.advance(500);
  expect(await disbursements.getTransaction(referenceId)).toMatchObject({ status: 'SUCCESSFUL' });
});
