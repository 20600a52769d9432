import { served } from '@linka/stub-kit/endpoint';
import { Router } from 'express';
import * as z from 'zod';
import { bodyOf } from '../http/body.ts';
import type { Stub } from '../stub.ts';

const Credentials = z.object({
  client_id: z.string(),
  client_secret: z.string(),
  grant_type: z.literal('client_credentials'),
});

/** `POST /auth/oauth2/token`. The life of a token comes as text, in seconds. */
export function accessRoutes(stub: Stub): Router {
  const router = Router();
  const { clientId, clientSecret } = stub.config;
  router.post(
    '/auth/oauth2/token',
    served(stub, {
      operation: 'token',
      referenceIdOf: () => undefined,
      answerTo: req => {
        const body = bodyOf(req, Credentials);
        if (body?.client_id !== clientId || body.client_secret !== clientSecret)
          return {
            status: 401,
            json: { error: 'invalid_client', error_description: 'Invalid client authentication' },
          };
        const { tokenTtlSeconds } = stub.settings;
        const access_token = stub.tokens.issue(tokenTtlSeconds);
        return {
          status: 200,
          json: { access_token, expires_in: String(tokenTtlSeconds), token_type: 'bearer' },
        };
      },
    }),
  );
  return router;
}
