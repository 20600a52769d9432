import { setTimeout as wait } from 'node:timers/promises';
import { call, signInAs } from '../../../local/src/demo/gateway.ts';
import type { SmsProvider } from '../../../proxy-server/src/testing/sms-provider.ts';
import { callerAddress } from '../measure/http-load.ts';

/** Somebody with a phone: their calls come from an address of their own, their codes from the SMS provider. */
export const person = (url: string, sms: SmsProvider, n: number) => ({
  url,
  wait: (ms: number) => wait(ms),
  now: () => new Date(),
  readCode: (phone: string) => Promise.resolve(sms.codeFor(phone)),
  fetch: (input: string | URL | Request, init: RequestInit = {}) =>
    fetch(input, { ...init, headers: { ...(init.headers as Record<string, string>), ...callerAddress(n) } }),
});

export { call, signInAs };
