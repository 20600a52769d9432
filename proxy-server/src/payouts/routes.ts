import { getShopMoney, requestPayout, setPayoutNumber, setShopCash } from '@linka/contracts/payouts';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import { audit } from '../audit/index.ts';
import type { Deps } from '../deps.ts';
import { perMinute, route, type Person, type Route } from '../platform/http/index.ts';
import { may } from '../policy/index.ts';
import { ShopsStore } from '../shops/store.ts';
import { askForPayout } from './ask.ts';
import { moneyOf } from './money.ts';
import { PayoutsStore } from './store.ts';

/** Staff see what the shop has earned; its owner alone says where it goes, and when. */
export function payoutRoutes(deps: Deps): Route[] {
  const { db, clock, config } = deps;
  const limits = {
    minimumNgwee: config.PAYOUT_MINIMUM_NGWEE,
    dailyMaximumNgwee: config.PAYOUT_DAILY_MAXIMUM_NGWEE,
  };
  const decides = async (caller: Person, shopId: string): Promise<boolean> => {
    const shop = await new ShopsStore(db).byId(shopId);
    return shop !== null && may(caller, 'shop:decide payouts', shop);
  };
  const answer = async (shopId: string, mayPayOut: boolean) =>
    ok(await moneyOf(db, shopId, mayPayOut, limits, clock.now()));

  /** Lets the owner do it, and answers how the shop stands then. */
  const asOwner = async (caller: Person, shopId: string, act: () => Promise<Result<unknown>>) => {
    if (!(await decides(caller, shopId)))
      return refuse('not_allowed', 'Only the owner of the shop decides this.');
    const done = await act();
    return done.ok ? answer(shopId, true) : done;
  };

  return [
    route(getShopMoney, {
      run: async ({ caller, params: { shopId } }) =>
        may(caller, 'shop:see money', { shopId })
          ? answer(shopId, await decides(caller, shopId))
          : refuse('not_allowed'),
    }),
    route(setPayoutNumber, {
      limit: perMinute(5),
      run: ({ caller, params: { shopId }, body: { msisdn } }) =>
        asOwner(caller, shopId, () =>
          db.tx('set-payout-number', async t => {
            await new PayoutsStore(t).setNumber(shopId, msisdn);
            await audit(t, { actor: caller.accountId, act: 'payout.number_set', subject: shopId });
            return ok(null);
          }),
        ),
    }),
    route(setShopCash, {
      limit: perMinute(10),
      run: ({ caller, params: { shopId }, body: { takesCash } }) =>
        asOwner(caller, shopId, () =>
          db.tx('set-shop-cash', async t => {
            await new ShopsStore(t).setCash(shopId, takesCash);
            await audit(t, {
              actor: caller.accountId,
              act: 'shop.cash_switched',
              subject: shopId,
              detail: { takesCash },
            });
            return ok(null);
          }),
        ),
    }),
    route(requestPayout, {
      limit: perMinute(10),
      run: ({ caller, params: { shopId }, body }) =>
        asOwner(caller, shopId, () =>
          askForPayout({ ...deps, limits }, caller.accountId, { shopId, ...body }),
        ),
    }),
  ];
}
