import { toAirtelMsisdn } from '@linka/contracts/phone';
import type { Clock } from '../../../platform/clock.ts';
import { providerHttp } from '../http.ts';
import type { PaymentProvider } from '../provider.ts';
import { withToken } from '../token.ts';
import { askedToCollect, askedToPayBack, foundOf } from './answers.ts';

export interface AirtelKeys {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const zambia = { country: 'ZM', currency: 'ZMW' } as const;

/**
 * Airtel Money's Open API, collections. Our payment id is its transaction id; a second one under the same id is refused
 * as a duplicate, which counts as accepted. Refunds go by Airtel's own number, give back all or nothing, and are over
 * when they are answered.
 */
export function createAirtel({ url, clientId, clientSecret }: AirtelKeys, clock: Clock): PaymentProvider {
  const { send, close } = providerHttp(url);
  const body = { client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials' };
  const mint = () => send('POST', '/auth/oauth2/token', { body });
  const headers = { 'x-country': zambia.country, 'x-currency': zambia.currency };
  const call = withToken(send, mint, headers, clock);

  return {
    id: 'airtel',
    // Airtel asks for a minute's patience; its callback makes us look sooner.
    firstLookSeconds: 60,
    partRefunds: false,
    collect: async ({ paymentId, orderId, amountNgwee, msisdn }) =>
      askedToCollect(
        await call('POST', '/merchant/v1/payments/', {
          body: {
            reference: `Linka ${orderId.slice(0, 8)}`,
            subscriber: { ...zambia, msisdn: toAirtelMsisdn(msisdn) },
            transaction: { ...zambia, amount: amountNgwee / 100, id: paymentId },
          },
        }),
      ),
    collected: async ({ paymentId }) =>
      foundOf(await call('GET', `/standard/v1/payments/${paymentId}`, {}), paymentId),
    payBack: async ({ amountNgwee, paidNgwee, financialTransactionId }) => {
      if (financialTransactionId === null) return { kind: 'refused', reason: 'AIRTEL_MONEY_ID_UNKNOWN' };
      if (amountNgwee !== paidNgwee) return { kind: 'refused', reason: 'ONLY_WHOLE_REFUNDS' };
      const transaction = { airtel_money_id: financialTransactionId };
      return askedToPayBack(await call('POST', '/standard/v1/payments/refund', { body: { transaction } }));
    },
    paidBack: () => Promise.resolve({ kind: 'successful', financialTransactionId: null }),
    stop: close,
  };
}
