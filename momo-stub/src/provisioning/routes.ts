import { randomBytes } from 'node:crypto';
import { Router } from 'express';
import * as z from 'zod';
import { admitSubscription } from '../access/access.ts';
import { readReferenceId } from '../access/reference-id.ts';
import { badRequest, duplicatedReference, resourceNotFound } from '../http/answers.ts';
import { endpoint } from '../http/endpoint.ts';
import { jsonBody } from '../http/json-body.ts';
import type { ApiUser } from '../store/events.ts';
import type { Stub } from '../stub.ts';

const ApiUserBody = z.object({
  providerCallbackHost: z.string().regex(/^[A-Za-z0-9.-]+(:\d{1,5})?$/, 'must be a bare host'),
});

/** `/v1_0/apiuser`: how a merchant makes users and keys in the sandbox. Production does this in a portal. */
export function provisioningRoutes(stub: Stub): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const admit = admitSubscription(stub.config);
  const find = (id: unknown): ApiUser | undefined => stub.store.state.users.get(readReferenceId(id) ?? '');

  router.post(
    '/apiuser',
    endpoint(stub, {
      operation: 'apiuser',
      admit,
      run: (req, product) => {
        const id = readReferenceId(req.get('x-reference-id'));
        if (!id) return badRequest('X-Reference-Id must be a version 4 UUID.');
        const parsed = jsonBody(req, ApiUserBody);
        if (!parsed.ok) return parsed.answer;
        if (find(id)) return duplicatedReference;
        const callbackHost = parsed.body.providerCallbackHost;
        stub.store.record({
          type: 'api-user-created',
          user: { id, product, callbackHost, apiKey: undefined },
        });
        return { status: 201 };
      },
    }),
  );

  router.post(
    '/apiuser/:id/apikey',
    endpoint(stub, {
      operation: 'apikey',
      admit,
      run: req => {
        const user = find(req.params.id);
        if (!user) return resourceNotFound;
        const apiKey = randomBytes(16).toString('hex');
        stub.store.record({ type: 'api-key-issued', id: user.id, apiKey });
        return { status: 201, json: { apiKey } };
      },
    }),
  );

  router.get(
    '/apiuser/:id',
    endpoint(stub, {
      operation: 'apiuser',
      admit,
      run: req => {
        const user = find(req.params.id);
        if (!user) return resourceNotFound;
        const { targetEnvironment } = stub.config;
        return { status: 200, json: { providerCallbackHost: user.callbackHost, targetEnvironment } };
      },
    }),
  );
  return router;
}
