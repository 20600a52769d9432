import type { Answer } from '@linka/stub-kit/answers';
import { statusOf } from './codes.ts';

/** A business refusal: it comes with HTTP 200, like everything that reached the wallet. */
export const refusal = (code: string, http = 200): Answer => ({
  status: http,
  json: { status: statusOf(code, false) },
});

export const success = (data: unknown, code = 'DP00800001006'): Answer => ({
  status: 200,
  json: { data, status: statusOf(code, true) },
});

export const unauthorised: Answer = {
  status: 401,
  json: { error: 'invalid_token', error_description: 'Invalid access token' },
};
