import type { RequestHandler } from 'express';
import { admitMerchant } from '../access/access.ts';
import { endpoint } from '../http/endpoint.ts';
import { jsonBody } from '../http/json-body.ts';
import type { Stub } from '../stub.ts';
import { TransferBody } from '../transactions/bodies.ts';
import { submit } from '../transactions/submit.ts';

/** Sends the merchant's money to anybody's wallet. */
export const transferEndpoint = (stub: Stub): RequestHandler =>
  endpoint(stub, {
    operation: 'transfer',
    admit: admitMerchant(stub, 'disbursement'),
    run: (req, user) =>
      submit(stub, req, user, jsonBody(req, TransferBody), ({ payee }) => ({
        kind: 'transfer',
        party: payee,
      })),
  });
