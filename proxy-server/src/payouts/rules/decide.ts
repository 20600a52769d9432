import { formatKwacha } from '@linka/contracts/money';
import { ok, refuse, type Result } from '@linka/contracts/problems';

export interface Limits {
  readonly minimumNgwee: number;
  readonly dailyMaximumNgwee: number;
}

interface Standing {
  /** What the shop has earned and has not been paid, payouts under way taken off, in ngwee. */
  readonly balanceNgwee: number;
  /** What has gone out today in Lusaka, or is on its way. */
  readonly todayNgwee: number;
}

/** What may still go out today, in ngwee. */
export const leftToday = ({ dailyMaximumNgwee }: Limits, todayNgwee: number): number =>
  Math.max(0, dailyMaximumNgwee - todayNgwee);

/** May a shop that stands so be paid this much now? Refuses with `payout_too_small`, `payout_limit`, `balance_too_low`. */
export function mayPayOut(
  amountNgwee: number,
  { balanceNgwee, todayNgwee }: Standing,
  limits: Limits,
): Result<null> {
  if (amountNgwee < limits.minimumNgwee)
    return refuse('payout_too_small', `A payout is ${formatKwacha(limits.minimumNgwee)} or more.`);
  const left = leftToday(limits, todayNgwee);
  if (amountNgwee > left) return refuse('payout_limit', `Today ${formatKwacha(left)} more can be paid out.`);
  return amountNgwee > balanceNgwee
    ? refuse('balance_too_low', `The balance is ${formatKwacha(Math.max(0, balanceNgwee))}.`)
    : ok(null);
}
