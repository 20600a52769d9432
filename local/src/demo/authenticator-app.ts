import { TOTP, URI } from 'otpauth';
import type { Authenticator } from './authenticator.ts';

/** An authenticator app in memory, for programs that sign in as an operator by themselves. */
export function authenticatorApp(): Authenticator {
  const scanned = new Map<string, TOTP>();
  return {
    scan: (phone, address) => {
      scanned.set(phone, URI.parse(address) as TOTP);
      return Promise.resolve();
    },
    code: phone => {
      const totp = scanned.get(phone);
      return totp
        ? Promise.resolve(totp.generate())
        : Promise.reject(new Error(`${phone} has scanned nothing`));
    },
  };
}
