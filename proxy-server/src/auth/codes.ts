import { randomInt } from 'node:crypto';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { Deps } from '../deps.ts';
import { CODE_VALID_SECONDS, HOURLY_LIMITS, blockOf, mayCodeBeSent, resendWaitSeconds } from './rules.ts';
import { CodeStore } from './code-store.ts';

type Needs = Pick<Deps, 'config' | 'db' | 'clock' | 'secrets' | 'sms' | 'log'>;

/** Six digits that nobody can foresee. */
const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** What the database keeps of a code: worthless without the master secret, and good for one phone only. */
export const codeMac = (secrets: Deps['secrets'], phone: string, code: string): Buffer =>
  secrets('login-code', `${phone}\n${code}`);

const slowDown = (waitSeconds: number) =>
  refuse('too_many_requests', undefined, { retryAfterSeconds: waitSeconds });

const untilTheHourIsOver = (now: Date): number => 3600 - (Math.floor(now.getTime() / 1000) % 3600);

/** Refuses an address that did too much of something within the hour. */
export const addressIsBusy = (what: 'code_asked' | 'code_guessed', count: number, now: Date) =>
  count > HOURLY_LIMITS[what] ? slowDown(untilTheHourIsOver(now)) : undefined;

/** Counts one more SMS; true when that is too many, to these numbers or to all. */
async function isPumped(store: CodeStore, phone: string, everywhere: number, now: Date): Promise<boolean> {
  const toBlock = await store.count('code_sent_to_block', blockOf(phone), now);
  const toAll = await store.count('code_sent', 'everybody', now);
  return toBlock > HOURLY_LIMITS.code_sent_to_block || toAll > everywhere;
}

/**
 * Sends a one-time code to a phone. It never looks whether the phone has an account, so its answer cannot tell.
 * The SMS leaves after the code is committed, so that no code arrives that is not valid.
 */
export async function sendCode(
  { config, db, clock, secrets, sms, log }: Needs,
  phone: string,
  address: string,
): Promise<Result<{ resendAfterSeconds: number; validSeconds: number }>> {
  const now = clock.now();
  const asked = await new CodeStore(db).count('code_asked', address, now);
  const busy = addressIsBusy('code_asked', asked, now);
  if (busy) return busy;

  const code = newCode();
  const mac = codeMac(secrets, phone, code);
  const decision = await db.tx('send-code', async t => {
    const store = new CodeStore(t);
    const may = mayCodeBeSent(await store.lockOrMake(phone), now);
    if (!may.ok) return may;
    if (await isPumped(store, phone, config.CODES_PER_HOUR, now)) {
      log.warn({ block: blockOf(phone) }, 'more sign-in codes are asked for than people sign in');
      return { ok: false, waitSeconds: untilTheHourIsOver(now) } as const;
    }
    await store.write({ phone, codeMac: mac, sends: may.sends, sentAt: now, expiresAt: may.expiresAt });
    return may;
  });
  if (!decision.ok) return slowDown(decision.waitSeconds);

  const minutes = CODE_VALID_SECONDS / 60;
  const text = `${code} is your Linka code. It is good for ${minutes} minutes. Never tell it to anybody.`;
  if (!(await sms.send(phone, text))) {
    log.warn('a sign-in code could not be sent');
    await new CodeStore(db).forgiveSend(phone, mac);
    return refuse('sms_unavailable');
  }
  return ok({ resendAfterSeconds: resendWaitSeconds(decision.sends), validSeconds: CODE_VALID_SECONDS });
}
