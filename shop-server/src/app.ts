import type { SigningKey } from '@linka/contracts/signing';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { catalogueRoutes } from './catalogue/routes.ts';
import { docsRoutes } from './docs/routes.ts';
import { healthRoutes } from './health/routes.ts';
import { eventRoutes } from './orders/events/routes.ts';
import { placingRoutes } from './orders/placing/routes.ts';
import { staffRoutes } from './orders/staff/routes.ts';
import { paymentFormRoutes } from './payment-form/routes.ts';
import { answerFailures, nothingHere } from './platform/http/failures.ts';
import { routerOf, type Route } from './platform/http/route.ts';
import { logRequests } from './platform/log/index.ts';
import { requireSignature } from './platform/signing/require-signature.ts';
import type { Shop, ShopDeps } from './shop.ts';
import { stockRoutes } from './stock/routes.ts';

export interface AppDeps extends ShopDeps {
  readonly shop: Shop;
  readonly keys: readonly SigningKey[];
  readonly isReady: () => Promise<boolean>;
  /** Wakes the sender of courier requests. */
  readonly wakeOutbox: () => void;
}

const BODY_LIMIT_BYTES = 256 * 1024;

/** The shop's door: what is open stands before the signature, everything else behind it. */
export function createApp(deps: AppDeps): Express {
  const { keys, clock, log, stores } = deps;
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple');
  app.use(logRequests(log));
  app.use(helmet());
  app.use(routerOf([...healthRoutes(deps.isReady), ...docsRoutes()]));
  app.use(express.raw({ type: () => true, limit: BODY_LIMIT_BYTES, inflate: false }));
  app.use(requireSignature({ keys, nonces: stores.nonces, clock }));
  app.use(routerOf(signedRoutes(deps)));
  app.use(nothingHere);
  app.use(answerFailures(log));
  return app;
}

function signedRoutes({ shop, stores, clock, ...deps }: AppDeps): Route[] {
  const { shopName, shopId } = deps;
  const { orders, products, stock } = stores;
  const { keeper, shelf, pictures, newId } = shop;
  const askForCourier = (): void => {
    void stores.outbox.hurry(clock.now()).then(deps.wakeOutbox, (error: unknown) => deps.log.error(error));
  };
  return [
    ...catalogueRoutes({ shelf, pictures, products }),
    ...placingRoutes({ keeper, products, stock, shopName }),
    ...paymentFormRoutes({ orders, shopName, newId }),
    ...eventRoutes({ keeper, shopId, onNews: askForCourier }),
    ...staffRoutes({ orders, keeper, clock, newId, askForCourier }),
    ...stockRoutes({ products, stock, clock }),
  ];
}
