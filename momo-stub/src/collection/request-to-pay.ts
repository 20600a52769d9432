import { Router } from 'express';
import { admitMerchant } from '../access/access.ts';
import { endpoint } from '../http/endpoint.ts';
import { jsonBody } from '../http/json-body.ts';
import type { Stub } from '../stub.ts';
import { RequestToPayBody } from '../transactions/bodies.ts';
import { statusEndpoint } from '../transactions/status.ts';
import { submit } from '../transactions/submit.ts';

/** Asking a payer for money, and asking what came of it. */
export function requestToPayRoutes(stub: Stub): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.post(
    '/requesttopay',
    endpoint(stub, {
      operation: 'requesttopay',
      admit: admitMerchant(stub, 'collection'),
      run: (req, user) =>
        submit(stub, req, user, jsonBody(req, RequestToPayBody), ({ payer }) => ({
          kind: 'requesttopay',
          party: payer,
        })),
    }),
  );
  router.get(
    '/requesttopay/:referenceId',
    statusEndpoint(stub, { operation: 'status', product: 'collection', kind: 'requesttopay' }),
  );
  return router;
}
