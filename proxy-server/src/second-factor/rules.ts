const HOUR_MS = 3_600_000;
/** So long a session that has given its second factor need not give it again. */
const GIVEN_FOR_MS = 12 * HOUR_MS;

/** Has this session given its second factor recently enough? */
export const isGiven = (secondFactorAt: Date | null, now: Date): boolean =>
  secondFactorAt !== null && now.getTime() - secondFactorAt.getTime() < GIVEN_FOR_MS;

const FREE_TRIES = 5;
const FIRST_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 86_400;

/** Seconds until another code may be tried: none for five wrong ones in a row, then a minute, and twice as long each time. */
export function waitSeconds(
  { wrongTries, triedAt }: { readonly wrongTries: number; readonly triedAt: Date | null },
  now: Date,
): number {
  if (wrongTries < FREE_TRIES || triedAt === null) return 0;
  const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** (wrongTries - FREE_TRIES), LONGEST_WAIT_SECONDS);
  return Math.max(0, Math.ceil(wait - (now.getTime() - triedAt.getTime()) / 1000));
}

/** A recovery code as it is compared: without what people add or change when they copy. */
export const plainCode = (code: string): string => code.replace('-', '').toUpperCase();

/** Ten characters of Base32, written in two halves. */
export const RECOVERY_CODE = /^[A-Z2-7]{10}$/;
