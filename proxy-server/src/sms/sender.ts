import type { Msisdn } from '@linka/contracts/phone';

/** Sends one SMS. `false` when the provider did not take it; it never throws. */
export interface SmsSender {
  readonly send: (to: Msisdn, text: string) => Promise<boolean>;
}
