import { toMomoAmount } from '@linka/contracts/money';
import { toMomoPartyId } from '@linka/contracts/phone';
import type { Config } from '../../../config.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Secrets } from '../../../platform/secrets.ts';
import { providerHttp } from '../http.ts';
import type { PaymentProvider, PayoutProvider } from '../provider.ts';
import { withToken } from '../token.ts';
import { asked, found } from './answers.ts';
import { callbackToken } from './callback-token.ts';
import { plainText } from './text.ts';

/**
 * MTN MoMo's Open API: Collection takes payments, Disbursement pays them back; each has its own keys and its own token.
 * A reference that is there already is answered 409, which counts as accepted.
 */
export function createMtn(config: Config, secrets: Secrets, clock: Clock): PaymentProvider & PayoutProvider {
  const { MOMO_CURRENCY: currency } = config;
  const { send, close } = providerHttp(config.MOMO_URL);
  const product = (name: string, user: string, secret: string, subscription: string) => {
    const keyed = { 'ocp-apim-subscription-key': subscription };
    const authorization = `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
    const mint = () => send('POST', `/${name}/token/`, { headers: { ...keyed, authorization } });
    return withToken(send, mint, { ...keyed, 'x-target-environment': config.MOMO_TARGET_ENVIRONMENT }, clock);
  };
  const collection = product(
    'collection',
    config.MOMO_COLLECTION_USER,
    config.MOMO_COLLECTION_SECRET,
    config.MOMO_COLLECTION_KEY,
  );
  const disbursement = product(
    'disbursement',
    config.MOMO_DISBURSEMENT_USER,
    config.MOMO_DISBURSEMENT_SECRET,
    config.MOMO_DISBURSEMENT_KEY,
  );
  const callback = (paymentId: string): Record<string, string> =>
    config.MOMO_CALLBACKS
      ? {
          'x-callback-url': `${config.PUBLIC_URL}/payments/momo-callback/${callbackToken(secrets, paymentId)}`,
        }
      : {};

  return {
    id: 'mtn',
    firstLookSeconds: 1,
    partRefunds: true,
    collect: async ({ paymentId, orderId, amountNgwee, msisdn }) =>
      asked(
        await collection('POST', '/collection/v1_0/requesttopay', {
          headers: { 'x-reference-id': paymentId, ...callback(paymentId) },
          body: {
            amount: toMomoAmount(amountNgwee),
            currency,
            externalId: orderId,
            payer: { partyIdType: 'MSISDN', partyId: toMomoPartyId(msisdn) },
            payerMessage: plainText('Linka order'),
            payeeNote: plainText(`Linka order ${orderId}`),
          },
        }),
      ),
    collected: async ({ paymentId, orderId, amountNgwee, msisdn }) =>
      found(await collection('GET', `/collection/v1_0/requesttopay/${paymentId}`, {}), {
        amountNgwee,
        currency,
        party: toMomoPartyId(msisdn),
        externalId: orderId,
      }),
    payBack: async ({ refundId, paymentId, orderId, amountNgwee }) =>
      asked(
        await disbursement('POST', '/disbursement/v1_0/refund', {
          headers: { 'x-reference-id': refundId },
          body: {
            amount: toMomoAmount(amountNgwee),
            currency,
            externalId: orderId,
            payerMessage: plainText('Linka refund'),
            payeeNote: plainText(`Refund of order ${orderId}`),
            referenceIdToRefund: paymentId,
          },
        }),
      ),
    paidBack: async ({ refundId }) =>
      found(await disbursement('GET', `/disbursement/v1_0/refund/${refundId}`, {})),
    payOut: async ({ payoutId, amountNgwee, msisdn }) =>
      asked(
        await disbursement('POST', '/disbursement/v1_0/transfer', {
          headers: { 'x-reference-id': payoutId },
          body: {
            amount: toMomoAmount(amountNgwee),
            currency,
            externalId: payoutId,
            payee: { partyIdType: 'MSISDN', partyId: toMomoPartyId(msisdn) },
            payerMessage: plainText('Linka payout'),
            payeeNote: plainText('Linka payout'),
          },
        }),
      ),
    paidOut: async ({ payoutId, amountNgwee, msisdn }) =>
      found(await disbursement('GET', `/disbursement/v1_0/transfer/${payoutId}`, {}), {
        amountNgwee,
        currency,
        party: toMomoPartyId(msisdn),
        externalId: payoutId,
      }),
    stop: close,
  };
}
