import { Router } from 'express';
import { accountRoutes } from '../account/routes.ts';
import type { Stub } from '../stub.ts';
import { tokenEndpoint } from '../tokens/routes.ts';
import { deliveryNotificationEndpoint } from './delivery-notification.ts';
import { requestToPayRoutes } from './request-to-pay.ts';

/** Everything under `/collection`. Without its last slash the token path does not exist. */
export function collectionRoutes(stub: Stub): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.post('/token/', tokenEndpoint(stub, 'collection'));
  router.use('/v1_0', requestToPayRoutes(stub), accountRoutes(stub, 'collection'));
  router.post('/v1_0/requesttopay/:referenceId/deliverynotification', deliveryNotificationEndpoint(stub));
  return router;
}
