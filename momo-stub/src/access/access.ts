import type { Request } from 'express';
import type { Config } from '../config.ts';
import { badRequest, gatewayError, serverError } from '../http/answers.ts';
import type { Answer } from '@linka/stub-kit/answers';
import type { Admission } from '../http/endpoint.ts';
import type { ApiUser } from '../store/events.ts';
import type { Stub } from '../stub.ts';
import { products } from '../transactions/transaction.ts';
import type { Product } from '../transactions/transaction.ts';

const missingKey = gatewayError(
  401,
  'Access denied due to missing subscription key. ' +
    'Make sure to include subscription key when making requests to an API.',
);
const wrongKey = gatewayError(
  401,
  'Access denied due to invalid subscription key. ' +
    'Make sure to provide a valid key for an active subscription.',
);

/** The subscription key decides the product; a key of another product is as wrong as an unknown one. */
export function admitSubscription(config: Config, allowed: readonly Product[] = products) {
  return (req: Request): Admission<Product> => {
    const key = req.get('ocp-apim-subscription-key');
    if (key === undefined) return { ok: false, answer: missingKey };
    const product = allowed.find(name => config[name].subscriptionKey === key);
    return product ? { ok: true, caller: product } : { ok: false, answer: wrongKey };
  };
}

/** What every call to a product needs: its own key, a live token, the right target environment, its own user. */
export function admitMerchant(stub: Stub, product: Product) {
  const subscription = admitSubscription(stub.config, [product]);
  return (req: Request): Admission<ApiUser> => {
    const admitted = subscription(req);
    if (!admitted.ok) return admitted;
    const user = stub.tokens.holder(bearer(req), product);
    if (!user) return { ok: false, answer: gatewayError(401, 'Unauthorized') };
    const problem = environmentProblem(stub.config, req) ?? productProblem(user, product);
    return problem ? { ok: false, answer: problem } : { ok: true, caller: user };
  };
}

const bearer = (req: Request): string => /^Bearer (\S+)$/i.exec(req.get('authorization') ?? '')?.[1] ?? '';

function environmentProblem(config: Config, req: Request): Answer | undefined {
  const environment = req.get('x-target-environment');
  if (environment === undefined) return badRequest('X-Target-Environment is required.');
  return environment === config.targetEnvironment ? undefined : serverError('NOT_ALLOWED_TARGET_ENVIRONMENT');
}

/** A user made under another product's key gets a token, and is only then turned away. */
const productProblem = (user: ApiUser, product: Product): Answer | undefined =>
  user.product === product ? undefined : serverError('NOT_ALLOWED_TARGET_ENVIRONMENT');
