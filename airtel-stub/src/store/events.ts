import type { Minor } from '@linka/stub-kit/money';
import type { Outcome, Payment } from '../payments/payment.ts';

export type Wallet = { balanceMinor: Minor; active: boolean; pin: string };

/** Everything that changes what the stub remembers. The journal holds these, one a line. */
export type StubEvent =
  | { type: 'payment-accepted'; payment: Payment }
  | { type: 'payment-settled'; id: string; outcome: Outcome }
  | { type: 'payment-refunded'; id: string; at: number }
  | { type: 'prompt-ignored'; id: string }
  | { type: 'wallet-set'; msisdn: string; wallet: Wallet }
  | { type: 'merchant-set'; balanceMinor: Minor }
  | { type: 'clock-advanced'; ms: number };
