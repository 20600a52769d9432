import { companyAgrees } from './deliveries.ts';
import type { Invariant } from './invariant.ts';
import { booksBalance } from './ledger.ts';
import { debitsArePayments, ordersKnowTheirMoney } from './money.ts';
import { historiesHold, ordersEnd } from './orders.ts';
import { promisesHold } from './promises.ts';
import { creditsAreRefunds, refundsAreOwedAndDone } from './refunds.ts';
import { shopsAgree } from './shop-view.ts';
import { shelvesAddUp, unitsHaveTheirOrders } from './stock.ts';

/** All that must hold. To add one, add a file and a row. */
export const invariants: readonly Invariant[] = [
  debitsArePayments,
  ordersKnowTheirMoney,
  creditsAreRefunds,
  refundsAreOwedAndDone,
  booksBalance,
  historiesHold,
  ordersEnd,
  shelvesAddUp,
  unitsHaveTheirOrders,
  shopsAgree,
  companyAgrees,
  promisesHold,
];
