import type { Minor } from '@linka/stub-kit/money';
import type { Outcome, Product, Transaction, TransactionKind } from '../transactions/transaction.ts';

export type ApiUser = { id: string; product: Product; callbackHost: string; apiKey: string | undefined };

export type Wallet = { balanceMinor: Minor; active: boolean; pin: string };

/** Everything that changes what the stub remembers. The journal holds these, one a line. */
export type StubEvent =
  | { type: 'api-user-created'; user: ApiUser }
  | { type: 'api-key-issued'; id: string; apiKey: string }
  | { type: 'transaction-accepted'; transaction: Transaction }
  | { type: 'transaction-settled'; kind: TransactionKind; referenceId: string; outcome: Outcome }
  | { type: 'prompt-ignored'; referenceId: string }
  | { type: 'wallet-set'; partyId: string; wallet: Wallet }
  | { type: 'account-set'; product: Product; balanceMinor: Minor }
  | { type: 'clock-advanced'; ms: number };
