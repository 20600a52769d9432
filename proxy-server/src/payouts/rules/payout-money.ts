import { journal, type Journal } from '../../ledger/rules/journal.ts';

interface Money {
  readonly payoutId: string;
  readonly shopId: string;
  readonly amountNgwee: number;
}

/** Asked for: it leaves the shop's balance, so that nothing is paid out twice while it is on its way. */
export const asked = ({ payoutId, shopId, amountNgwee }: Money): Journal[] =>
  journal(`payout:${payoutId}`, null, [`shop_payable:${shopId}`, amountNgwee], ['payouts', -amountNgwee]);

/** Ended: the wallet is lighter by it, or it is the shop's again. */
export const ended = ({ payoutId, shopId, amountNgwee }: Money, how: 'successful' | 'failed'): Journal[] =>
  how === 'successful'
    ? journal(`payout_done:${payoutId}`, null, ['payouts', amountNgwee], ['wallet:mtn', -amountNgwee])
    : journal(
        `payout_failed:${payoutId}`,
        null,
        ['payouts', amountNgwee],
        [`shop_payable:${shopId}`, -amountNgwee],
      );
