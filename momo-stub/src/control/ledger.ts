import { fixedAmount } from '@linka/stub-kit/money';
import type { LedgerEntry, State } from '../store/state.ts';

/** Every debit and credit of people's wallets, once each, oldest first, with sums in minor units. */
export function presentLedger(
  state: Readonly<State>,
  referenceId: string | undefined,
  msisdn: string | undefined,
) {
  const entries = state.ledger.filter(
    entry =>
      (referenceId === undefined || entry.referenceId === referenceId.toLowerCase()) &&
      (msisdn === undefined || entry.partyId === msisdn.replace(/\D/g, '')),
  );
  const sum = (direction: LedgerEntry['direction']) =>
    entries.reduce((total, entry) => total + (entry.direction === direction ? entry.amountMinor : 0), 0);
  return {
    entries: entries.map(entry => ({
      ...entry,
      at: new Date(entry.at).toISOString(),
      amount: fixedAmount(entry.amountMinor),
    })),
    debitsMinor: sum('debit'),
    creditsMinor: sum('credit'),
  };
}
