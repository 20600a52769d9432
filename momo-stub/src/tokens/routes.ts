import type { RequestHandler } from 'express';
import { admitSubscription } from '../access/access.ts';
import type { Answer } from '@linka/stub-kit/answers';
import { endpoint } from '../http/endpoint.ts';
import type { ApiUser } from '../store/events.ts';
import type { Stub } from '../stub.ts';
import type { Product } from '../transactions/transaction.ts';

const loginFailed: Answer = { status: 500, json: { error: 'login_failed' } };

/** `POST /<product>/token/`: Basic apiUser:apiKey, the product's key; the body is not read. */
export const tokenEndpoint = (stub: Stub, product: Product): RequestHandler =>
  endpoint(stub, {
    operation: 'token',
    admit: admitSubscription(stub.config, [product]),
    run: req => {
      const user = userFor(stub, req.get('authorization'));
      if (!user) return loginFailed;
      const ttl = stub.settings.tokenTtlSeconds;
      const access_token = stub.tokens.issue(user, product, ttl);
      return { status: 200, json: { access_token, token_type: 'access_token', expires_in: ttl } };
    },
  });

function userFor(stub: Stub, authorization = ''): ApiUser | undefined {
  const encoded = /^Basic (\S+)$/i.exec(authorization)?.[1] ?? '';
  const [id = '', apiKey = ''] = Buffer.from(encoded, 'base64').toString().split(':');
  const user = stub.store.state.users.get(id.toLowerCase());
  return user?.apiKey !== undefined && user.apiKey === apiKey ? user : undefined;
}
