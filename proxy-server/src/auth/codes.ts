import { randomInt } from 'node:crypto';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { Deps } from '../deps.ts';
import { ADDRESS_LIMITS, CODE_VALID_SECONDS, mayCodeBeSent, resendWaitSeconds } from './rules.ts';
import type { AddressCount } from './records.ts';
import { CodeStore } from './code-store.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'secrets' | 'sms' | 'log'>;

/** Six digits that nobody can foresee. */
const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** What the database keeps of a code: worthless without the master secret, and good for one phone only. */
export const codeMac = (secrets: Deps['secrets'], phone: string, code: string): Buffer =>
  secrets('login-code', `${phone}\n${code}`);

const slowDown = (waitSeconds: number) =>
  refuse('too_many_requests', undefined, { retryAfterSeconds: waitSeconds });

/** Refuses an address that did too much of something within the hour. */
export const addressIsBusy = (what: AddressCount, count: number, now: Date) =>
  count > ADDRESS_LIMITS[what] ? slowDown(3600 - (Math.floor(now.getTime() / 1000) % 3600)) : undefined;

/**
 * Sends a one-time code to a phone. It never looks whether the phone has an account, so its answer cannot tell.
 * The SMS leaves after the code is committed, so that no code arrives that is not valid.
 */
export async function sendCode(
  { db, clock, secrets, sms, log }: Needs,
  phone: string,
  address: string,
): Promise<Result<{ resendAfterSeconds: number; validSeconds: number }>> {
  const now = clock.now();
  const asked = await new CodeStore(db).countAddress('code_asked', address, now);
  const busy = addressIsBusy('code_asked', asked, now);
  if (busy) return busy;

  const code = newCode();
  const mac = codeMac(secrets, phone, code);
  const decision = await db.tx('send-code', async t => {
    const store = new CodeStore(t);
    const may = mayCodeBeSent(await store.lockOrMake(phone), now);
    if (may.ok)
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
