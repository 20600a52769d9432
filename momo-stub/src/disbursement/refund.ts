import type { RequestHandler } from 'express';
import { admitMerchant } from '../access/access.ts';
import { endpoint } from '../http/endpoint.ts';
import { jsonBody } from '../http/json-body.ts';
import type { Stub } from '../stub.ts';
import { RefundBody } from '../transactions/bodies.ts';
import { submit } from '../transactions/submit.ts';
import { transactionKey } from '../transactions/transaction.ts';

/** Gives back all or part of a payment to the wallet it came from. */
export const refundEndpoint = (stub: Stub): RequestHandler =>
  endpoint(stub, {
    operation: 'refund',
    admit: admitMerchant(stub, 'disbursement'),
    run: (req, user) =>
      submit(stub, req, user, jsonBody(req, RefundBody), ({ referenceIdToRefund }) => ({
        kind: 'refund',
        party: stub.store.state.transactions.get(transactionKey('requesttopay', referenceIdToRefund))?.party,
        refundOf: referenceIdToRefund,
      })),
  });
