import { total } from '../facts/group.ts';
import type { Invariant } from './invariant.ts';

/** The books balance, and what they say lies in wallets is what MTN says. */
export const booksBalance: Invariant = {
  name: 'the ledger balances, and holds what MTN took less what it gave back',
  breaches: ({ ledger, wallets }) => {
    const sum = total(ledger, ({ amountNgwee }) => amountNgwee);
    const held = total(
      ledger.filter(({ kind }) => kind === 'wallet' || kind === 'provider_fees'),
      ({ amountNgwee }) => amountNgwee,
    );
    const atMtn = total(wallets, ({ direction, amountMinor }) =>
      direction === 'debit' ? amountMinor : -amountMinor,
    );
    return [
      ...(sum === 0 ? [] : [`the ledger is off by ${sum} ngwee`]),
      ...(held === atMtn ? [] : [`the ledger holds ${held} ngwee, MTN ${atMtn}`]),
    ];
  },
};
