import { randomUUID } from 'node:crypto';
import { toMomoAmount } from '@linka/contracts/money';
import { toMomoPartyId } from '@linka/contracts/phone';
import type { Config } from '../../config.ts';
import type { Clock } from '../../platform/clock.ts';
import { asked, found, type Asked, type Found } from './answers.ts';
import { momoHttp } from './http.ts';
import { plainText } from './text.ts';
import { tokenCache } from './token.ts';

export type { Asked, Found } from './answers.ts';

interface Collect {
  readonly referenceId: string;
  readonly amountNgwee: number;
  readonly msisdn: string;
  readonly externalId: string;
  readonly payerMessage: string;
  readonly callbackUrl: string | undefined;
}

interface PayBack {
  readonly referenceId: string;
  readonly paymentId: string;
  readonly amountNgwee: number;
  readonly externalId: string;
}

/** MTN MoMo's Open API as the gateway uses it. Nothing here throws for what the network or MTN may do. */
export interface Momo {
  /** The same reference again is harmless: MoMo answers 409, which counts as accepted. */
  readonly requestToPay: (payment: Collect) => Promise<Asked>;
  readonly paymentStatus: (referenceId: string) => Promise<Found>;
  readonly refund: (refund: PayBack) => Promise<Asked>;
  readonly refundStatus: (referenceId: string) => Promise<Found>;
  readonly currency: string;
  readonly stop: () => Promise<void>;
}

/** A client for both products; each has its own keys and its own token. */
export function createMomo(config: Config, clock: Clock): Momo {
  const http = momoHttp(config.MOMO_URL);
  const product = (
    path: 'collection' | 'disbursement',
    user: string,
    secret: string,
    subscription: string,
  ) => {
    const token = tokenCache(http, path, { user, secret, subscription }, clock);
    const headers = {
      'x-target-environment': config.MOMO_TARGET_ENVIRONMENT,
      'ocp-apim-subscription-key': subscription,
    };
    return { call: token.authorised(headers) };
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
  const currency = config.MOMO_CURRENCY;

  return {
    currency,
    requestToPay: async ({ referenceId, amountNgwee, msisdn, externalId, payerMessage, callbackUrl }) =>
      asked(
        await collection.call('POST', '/collection/v1_0/requesttopay', {
          headers: {
            'x-reference-id': referenceId,
            ...(callbackUrl === undefined ? {} : { 'x-callback-url': callbackUrl }),
          },
          body: {
            amount: toMomoAmount(amountNgwee),
            currency,
            externalId,
            payer: { partyIdType: 'MSISDN', partyId: toMomoPartyId(msisdn) },
            payerMessage: plainText(payerMessage),
            payeeNote: plainText(`Linka order ${externalId}`),
          },
        }),
      ),
    paymentStatus: async referenceId =>
      found(await collection.call('GET', `/collection/v1_0/requesttopay/${referenceId}`, {})),
    refund: async ({ referenceId, paymentId, amountNgwee, externalId }) =>
      asked(
        await disbursement.call('POST', '/disbursement/v1_0/refund', {
          headers: { 'x-reference-id': referenceId },
          body: {
            amount: toMomoAmount(amountNgwee),
            currency,
            externalId,
            payerMessage: plainText('Linka refund'),
            payeeNote: plainText(`Refund of order ${externalId}`),
            referenceIdToRefund: paymentId,
          },
        }),
      ),
    refundStatus: async referenceId =>
      found(await disbursement.call('GET', `/disbursement/v1_0/refund/${referenceId}`, {})),
    stop: http.close,
  };
}

export const newReference = randomUUID;
