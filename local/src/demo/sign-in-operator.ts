import { refreshSession } from '@linka/contracts/auth';
import type { Msisdn } from '@linka/contracts/phone';
import {
  confirmSecondFactor,
  enrolSecondFactor,
  getSecondFactor,
  giveSecondFactor,
} from '@linka/contracts/second-factor';
import type { Authenticator } from './authenticator.ts';
import { call, signInAs, type Gateway } from './gateway.ts';

const NO_BODY = { body: undefined } as const;

/**
 * Signs an operator in with both factors, the first time setting up the second. Answers an access token.
 * @throws Error with the gateway's words when it refuses.
 */
export async function signInOperator(
  gateway: Gateway,
  phone: Msisdn,
  authenticator: Authenticator,
): Promise<string> {
  const { accessToken: token, refreshToken } = await signInAs(gateway, phone);
  const { enrolledAt } = await call(gateway, getSecondFactor, { token, ...NO_BODY });
  if (enrolledAt === null) {
    const { address } = await call(gateway, enrolSecondFactor, { token, ...NO_BODY });
    await authenticator.scan(phone, address);
    await call(gateway, confirmSecondFactor, { token, body: { code: await authenticator.code(phone) } });
  } else {
    await call(gateway, giveSecondFactor, { token, body: { code: await authenticator.code(phone) } });
  }
  return (await call(gateway, refreshSession, { body: { refreshToken } })).accessToken;
}
