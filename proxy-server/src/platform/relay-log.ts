import type { Queries } from './db/index.ts';

/** Records one attempt to tell another program something: `outcome` is `ok` or the problem's id. */
export const recordAttempt = (
  db: Queries,
  target: string,
  subject: string,
  at: Date,
  outcome: string,
): Promise<null> =>
  db.none(
    'INSERT INTO relay_attempts (target, subject, at, outcome) VALUES ($<target>, $<subject>, $<at>, $<outcome>)',
    {
      target,
      subject,
      at,
      outcome,
    },
  );
