import type { RequestHandler } from 'express';
import * as z from 'zod';
import { admitMerchant } from '../access/access.ts';
import { readReferenceId } from '../access/reference-id.ts';
import { badRequest, resourceNotFound, walletError } from '../http/answers.ts';
import { endpoint } from '../http/endpoint.ts';
import { jsonBody } from '../http/json-body.ts';
import type { Stub } from '../stub.ts';
import { transactionKey } from '../transactions/transaction.ts';

/** MTN says the window closes but not when; a day is the stub's choice. */
const WINDOW_MS = 24 * 60 * 60_000;

const NotificationBody = z.object({ notificationMessage: z.string().min(1).max(160) });

const notPaid = walletError(409, 'NOT_ALLOWED', 'The payment is not successful.');
const windowOver = walletError(410, 'NOT_ALLOWED', 'The delivery notification opportunity is over.');

/** `POST /requesttopay/:referenceId/deliverynotification`: a message to the payer of a paid payment. */
export const deliveryNotificationEndpoint = (stub: Stub): RequestHandler =>
  endpoint(stub, {
    operation: 'delivery-notification',
    admit: admitMerchant(stub, 'collection'),
    run: req => {
      const parsed = jsonBody(req, NotificationBody);
      if (!parsed.ok) return parsed.answer;
      const header = req.get('notificationMessage') ?? '';
      if (header === '' || header.length > 160) return badRequest('notificationMessage header is required.');
      const key = transactionKey('requesttopay', readReferenceId(req.params.referenceId) ?? '');
      const payment = stub.store.state.transactions.get(key);
      if (!payment) return resourceNotFound;
      if (payment.outcome?.status !== 'SUCCESSFUL') return notPaid;
      return stub.clock.now() - payment.outcome.at > WINDOW_MS ? windowOver : { status: 200 };
    },
  });
