import type { Payout, ShopMoney } from '@linka/contracts/payouts';
import { LedgerStore } from '../ledger/store.ts';
import { today } from '../platform/day.ts';
import type { Queries } from '../platform/db/index.ts';
import { leftToday, type Limits } from './rules/decide.ts';
import { ShopsStore } from '../shops/store.ts';
import { PayoutsStore, type PayoutRow } from './store.ts';

const present = ({ payoutId, amountNgwee, msisdn, state, reason, createdAt }: PayoutRow): Payout => ({
  payoutId,
  amountNgwee,
  msisdn,
  state,
  reason,
  createdAt: createdAt.toISOString(),
});

/** What a shop has earned and has not been paid, what that is made of, and its payouts. Sums in ngwee. */
export async function moneyOf(
  db: Queries,
  shopId: string,
  mayPayOut: boolean,
  limits: Limits,
  now: Date,
): Promise<ShopMoney> {
  const payouts = new PayoutsStore(db);
  const ledger = new LedgerStore(db);
  const account = `shop_payable:${shopId}` as const;
  const postings = await ledger.postings(account);
  return {
    balanceNgwee: 0 - (await ledger.balance(account)),
    postings: postings.map(({ cause, orderId, amountNgwee, at }) => ({
      kind: cause === 'delivered' ? 'delivered' : cause === 'payout' ? 'payout' : 'payout_failed',
      orderId,
      amountNgwee: -amountNgwee,
      at: at.toISOString(),
    })),
    payouts: (await payouts.ofShop(shopId)).map(present),
    payoutMsisdn: await payouts.number(shopId),
    mayPayOut,
    minimumNgwee: limits.minimumNgwee,
    takesCash: (await new ShopsStore(db).byId(shopId))?.takesCash ?? false,
    leftTodayNgwee: leftToday(limits, await payouts.since(shopId, today(now).from)),
  };
}
