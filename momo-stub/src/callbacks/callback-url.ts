import { badRequest, serverError } from '../http/answers.ts';
import type { Answer } from '@linka/stub-kit/answers';

/** What is wrong with an X-Callback-Url: it must be a URL on the host the API user was registered with. */
export function callbackUrlProblem(
  callbackUrl: string | undefined,
  registeredHost: string,
): Answer | undefined {
  if (callbackUrl === undefined) return undefined;
  if (!URL.canParse(callbackUrl)) return badRequest('X-Callback-Url is not a URL.');
  const { protocol, host, hostname } = new URL(callbackUrl);
  if (protocol !== 'http:' && protocol !== 'https:')
    return badRequest('X-Callback-Url is not a web address.');
  return [host, hostname].includes(registeredHost.toLowerCase())
    ? undefined
    : serverError('INVALID_CALLBACK_URL_HOST');
}
