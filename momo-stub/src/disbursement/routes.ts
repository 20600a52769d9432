import { Router } from 'express';
import { accountRoutes } from '../account/routes.ts';
import type { Stub } from '../stub.ts';
import { tokenEndpoint } from '../tokens/routes.ts';
import { statusEndpoint } from '../transactions/status.ts';
import { refundEndpoint } from './refund.ts';
import { transferEndpoint } from './transfer.ts';

/** Everything under `/disbursement`: money back to people, with keys of its own. */
export function disbursementRoutes(stub: Stub): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const product = 'disbursement';
  router.post('/token/', tokenEndpoint(stub, product));
  router.post(['/v1_0/refund', '/v2_0/refund'], refundEndpoint(stub));
  router.get(
    '/v1_0/refund/:referenceId',
    statusEndpoint(stub, { operation: 'refund-status', product, kind: 'refund' }),
  );
  router.post('/v1_0/transfer', transferEndpoint(stub));
  router.get(
    '/v1_0/transfer/:referenceId',
    statusEndpoint(stub, { operation: 'transfer-status', product, kind: 'transfer' }),
  );
  router.use('/v1_0', accountRoutes(stub, product));
  return router;
}
