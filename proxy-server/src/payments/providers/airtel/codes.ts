/**
 * Codes that decide nothing: the payment may be there, so Airtel is asked what became of it. `ESB000041` says that this
 * very id is there already.
 */
export const undecided: ReadonlySet<string> = new Set([
  'DP00800001000',
  'DP00800001006',
  'ESB000001',
  'ESB000004',
  'ESB000008',
  'ESB000014',
  'ROUTER117',
]);
export const ALREADY_THERE = 'ESB000041';

export const notFound: ReadonlySet<string> = new Set(['DP00800001025', 'ESB000045']);

/** Airtel's codes in the words that the contracts explain to people; any other goes through as it is. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['DP00800001002', 'WRONG_PIN'],
  ['DP00800001003', 'PAYER_LIMIT_REACHED'],
  ['DP00800001005', 'EXPIRED'],
  ['DP00800001007', 'NOT_ENOUGH_FUNDS'],
  ['DP00800001008', 'APPROVAL_REJECTED'],
  ['DP00800001024', 'COULD_NOT_PERFORM_TRANSACTION'],
  ['DP00800001029', 'EXPIRED'],
  ['ESB000033', 'PAYER_NOT_FOUND'],
  ['ESB000036', 'PAYER_NOT_FOUND'],
]);
export const reasonOf = (code: string): string => reasons.get(code) ?? code;
