import { Router } from 'express';
import { admitMerchant } from '../access/access.ts';
import { badRequest, serverError } from '../http/answers.ts';
import { endpoint } from '../http/endpoint.ts';
import { normalisedAmount } from '@linka/stub-kit/money';
import type { Stub } from '../stub.ts';
import type { Product } from '../transactions/transaction.ts';
import { holderActive, readHolder, sandboxPerson } from './holder.ts';

/** The merchant's balance and what MTN tells of an account holder; the same under each product. */
export function accountRoutes(stub: Stub, product: Product): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const admit = admitMerchant(stub, product);
  const { currency } = stub.config;

  router.get(
    ['/account/balance', '/account/balance/:currency'],
    endpoint(stub, {
      operation: 'balance',
      admit,
      run: req => {
        if ((req.params.currency ?? currency) !== currency) return serverError('INVALID_CURRENCY');
        const availableBalance = normalisedAmount(stub.store.state.accounts[product]);
        return { status: 200, json: { availableBalance, currency } };
      },
    }),
  );

  router.get(
    '/accountholder/:type/:id/active',
    endpoint(stub, {
      operation: 'accountholder',
      admit,
      run: req => {
        const holder = readHolder(req.params.type, req.params.id);
        return holder ? holderActive(stub.store.state, holder) : badRequest('Unknown account holder type.');
      },
    }),
  );

  router.get(
    '/accountholder/:type/:id/basicuserinfo',
    endpoint(stub, {
      operation: 'userinfo',
      admit,
      run: req =>
        readHolder(req.params.type, req.params.id)
          ? { status: 200, json: sandboxPerson }
          : badRequest('Unknown account holder type.'),
    }),
  );
  return router;
}
