import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { Instant } from '../ids/index.ts';

/**
 * Operators give two factors: the code by SMS, and one from an authenticator app (TOTP, RFC 6238) or a recovery code.
 * `given` says whether this session has, recently enough.
 */
export const SecondFactor = z.object({
  enrolledAt: z.nullable(Instant),
  given: z.boolean(),
  recoveryCodesLeft: z.int(),
});
export type SecondFactor = z.infer<typeof SecondFactor>;

const own = { tag: 'operator', caller: 'person' } as const;

export const getSecondFactor = endpoint({
  ...own,
  id: 'getSecondFactor',
  method: 'get',
  path: '/me/second-factor',
  summary: 'Whether I have a second factor, and whether this session has given it',
  status: 200,
  answer: SecondFactor,
  problems: [],
});

export const enrolSecondFactor = endpoint({
  ...own,
  id: 'enrolSecondFactor',
  method: 'post',
  path: '/me/second-factor/enrolment',
  summary: 'A secret for an authenticator app; it counts once a code of it was confirmed. Operators only',
  status: 201,
  /** The address is what the QR code says; the secret is for those who type it. */
  answer: z.object({ address: z.string(), secret: z.string() }),
  problems: ['second_factor_known'],
});

/** Six digits of the app, or a recovery code as it was written down. */
const Code = z.string().check(z.trim(), z.regex(/^(\d{6}|[A-Za-z2-7]{5}-?[A-Za-z2-7]{5})$/));

export const confirmSecondFactor = endpoint({
  ...own,
  id: 'confirmSecondFactor',
  method: 'post',
  path: '/me/second-factor/confirmation',
  summary: 'The first code of the app: from now on it is asked for. The recovery codes are shown this once',
  body: z.strictObject({ code: z.string().check(z.regex(/^\d{6}$/)) }),
  status: 201,
  answer: z.object({ recoveryCodes: z.array(z.string()) }),
  problems: ['second_factor_known', 'second_factor_needed', 'second_factor_wrong'],
});

export const giveSecondFactor = endpoint({
  ...own,
  id: 'giveSecondFactor',
  method: 'post',
  path: '/me/second-factor/proof',
  summary:
    'The second factor, for this session and twelve hours: each code once. Then renew the access token',
  body: z.strictObject({ code: Code }),
  status: 204,
  problems: ['second_factor_needed', 'second_factor_wrong'],
});
