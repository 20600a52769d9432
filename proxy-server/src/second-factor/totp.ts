import { Secret, TOTP } from 'otpauth';

/** What every authenticator app knows without being told: SHA-1, six digits, half a minute. */
const app = (secret: string, label = '') =>
  new TOTP({ issuer: 'Linka', label, secret: Secret.fromBase32(secret), digits: 6, period: 30 });

/** A new secret of 160 bits, in Base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code of an enrolment says. */
export const addressOf = (secret: string, phone: string): string => app(secret, phone).toString();

/** The half minute a right code belongs to, or undefined. A clock may be one step off either way. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const totp = app(secret);
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, timestamp, window: 1 });
  return delta === null ? undefined : totp.counter({ timestamp }) + delta;
}

const RECOVERY_CODES = 10;

/** Ten codes for the day the phone is lost: fifty bits each, in two halves. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => {
    const code = new Secret({ size: 7 }).base32;
    return `${code.slice(0, 5)}-${code.slice(5, 10)}`;
  });
