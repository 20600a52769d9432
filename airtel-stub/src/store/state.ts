import type { Minor } from '@linka/stub-kit/money';
import { Store as KeptState } from '@linka/stub-kit/store';
import type { Payment } from '../payments/payment.ts';
import type { StubEvent, Wallet } from './events.ts';

/** One movement of money: a debit left a person's wallet, a credit came back to it. */
export type LedgerEntry = {
  at: number;
  direction: 'debit' | 'credit';
  referenceId: string;
  msisdn: string;
  amountMinor: Minor;
  airtelMoneyId: string;
};

export type Seed = { wallet: Wallet; merchantMinor: Minor };

export type State = {
  seed: Seed;
  payments: Map<string, Payment>;
  wallets: Map<string, Wallet>;
  merchantMinor: Minor;
  ledger: LedgerEntry[];
  clockAdvancedMs: number;
};

export type Store = KeptState<State, StubEvent>;

export const createStore = (
  seed: Seed,
  journal?: ConstructorParameters<typeof KeptState<State, StubEvent>>[2],
) => new KeptState<State, StubEvent>(() => stateFrom(seed), apply, journal);

const stateFrom = (seed: Seed): State => ({
  seed,
  payments: new Map(),
  wallets: new Map(),
  merchantMinor: seed.merchantMinor,
  ledger: [],
  clockAdvancedMs: 0,
});

/** A wallet nobody has touched has the seeded balance. */
export const walletOf = (state: State, msisdn: string): Wallet =>
  state.wallets.get(msisdn) ?? state.seed.wallet;

/** Folds one event into the state. Throws only if the journal contradicts itself. */
function apply(state: State, event: StubEvent): void {
  switch (event.type) {
    case 'payment-accepted':
      state.payments.set(event.payment.id, event.payment);
      return;
    case 'payment-settled': {
      const payment = known(state, event.id);
      if (payment.outcome) throw new Error(`${event.id} was settled twice`);
      state.payments.set(event.id, { ...payment, outcome: event.outcome });
      if (event.outcome.status === 'TS')
        moveMoney(state, payment, 'debit', event.outcome.airtelMoneyId, event.outcome.at);
      return;
    }
    case 'payment-refunded': {
      const payment = known(state, event.id);
      if (payment.refundedAt !== undefined || payment.outcome?.status !== 'TS')
        throw new Error(`${event.id} cannot be refunded`);
      state.payments.set(event.id, { ...payment, refundedAt: event.at });
      moveMoney(state, payment, 'credit', payment.outcome.airtelMoneyId, event.at);
      return;
    }
    case 'prompt-ignored':
      state.payments.set(event.id, { ...known(state, event.id), ignored: true });
      return;
    case 'wallet-set':
      state.wallets.set(event.msisdn, event.wallet);
      return;
    case 'merchant-set':
      state.merchantMinor = event.balanceMinor;
      return;
    case 'clock-advanced':
      state.clockAdvancedMs += event.ms;
  }
}

function moveMoney(
  state: State,
  { id, msisdn, amountMinor }: Payment,
  direction: LedgerEntry['direction'],
  airtelMoneyId: string,
  at: number,
): void {
  const signed = direction === 'debit' ? -amountMinor : amountMinor;
  const wallet = walletOf(state, msisdn);
  state.wallets.set(msisdn, { ...wallet, balanceMinor: wallet.balanceMinor + signed });
  state.merchantMinor -= signed;
  state.ledger.push({ at, direction, referenceId: id, msisdn, amountMinor, airtelMoneyId });
}

function known(state: State, id: string): Payment {
  const payment = state.payments.get(id);
  if (!payment) throw new Error(`the journal speaks of ${id} before it exists`);
  return payment;
}
