import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { SecondFactor } from '@linka/contracts/second-factor';
import { audit } from '../audit/index.ts';
import { SessionStore } from '../auth/session-store.ts';
import type { Deps } from '../deps.ts';
import type { Tx } from '../platform/db/index.ts';
import type { Person } from '../platform/http/index.ts';
import { seal, unseal } from '../platform/seal.ts';
import { isGiven, plainCode, RECOVERY_CODE, waitSeconds } from './rules.ts';
import { SecondFactorStore, type FactorRow } from './store.ts';
import { addressOf, newRecoveryCodes, newSecret, stepOf } from './totp.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'secrets'>;
type Who = Pick<Person, 'accountId' | 'sessionId'>;

const sealingKey = (secrets: Deps['secrets'], accountId: string) => secrets('second-factor', accountId);
const recoveryMac = (secrets: Deps['secrets'], accountId: string, code: string) =>
  secrets('recovery-code', `${accountId}\n${plainCode(code)}`);

/** Whether there is a second factor, and whether this session has given it. */
export const standing = ({ db, clock }: Needs, { accountId, sessionId }: Who): Promise<SecondFactor> =>
  db.tx('second-factor', async t => {
    const store = new SecondFactorStore(t);
    const row = await store.lock(accountId);
    const session = await new SessionStore(t).lock(sessionId);
    return {
      enrolledAt: row?.confirmedAt?.toISOString() ?? null,
      given: row !== null && isGiven(session?.secondFactorAt ?? null, clock.now()),
      recoveryCodesLeft: await store.recoveryCodesLeft(accountId),
    };
  });

/** Makes a secret for an authenticator app. Refuses with `second_factor_known` once one is confirmed. */
export async function enrol(
  { db, secrets }: Needs,
  accountId: string,
  phone: string,
): Promise<Result<{ address: string; secret: string }>> {
  const secret = newSecret();
  const sealed = seal(sealingKey(secrets, accountId), secret);
  const enrolled = await new SecondFactorStore(db).enrol(accountId, sealed);
  return enrolled ? ok({ address: addressOf(secret, phone), secret }) : refuse('second_factor_known');
}

/** The first code of the app. From now on it is asked for; this session has given it. */
export const confirm = (needs: Needs, who: Who, code: string): Promise<Result<{ recoveryCodes: string[] }>> =>
  trying(needs, who, async (t, row, store) => {
    if (row.confirmedAt) return refuse('second_factor_known');
    const step = stepOf(
      unseal(sealingKey(needs.secrets, who.accountId), row.sealedSecret),
      code,
      needs.clock.now(),
    );
    if (step === undefined) return undefined;
    await store.take(who.accountId, step, needs.clock.now());
    const recoveryCodes = newRecoveryCodes();
    const macs = recoveryCodes.map(each => recoveryMac(needs.secrets, who.accountId, each));
    await store.addRecoveryCodes(who.accountId, macs);
    await audit(t, { actor: who.accountId, act: 'second_factor.enrolled', subject: who.accountId });
    return ok({ recoveryCodes });
  });

/** A code of the app, each half minute's once and none older, or a recovery code, each once. */
export const give = (needs: Needs, who: Who, code: string): Promise<Result<undefined>> =>
  trying(needs, who, async (t, row, store) => {
    const { accountId } = who;
    const now = needs.clock.now();
    if (!row.confirmedAt) return refuse('second_factor_needed');
    if (RECOVERY_CODE.test(plainCode(code))) {
      if (!(await store.spendRecoveryCode(accountId, recoveryMac(needs.secrets, accountId, code))))
        return undefined;
      await store.take(accountId, row.lastStep, now);
      await audit(t, { actor: accountId, act: 'second_factor.recovered', subject: accountId });
      return ok(undefined);
    }
    const step = stepOf(unseal(sealingKey(needs.secrets, accountId), row.sealedSecret), code, now);
    if (step === undefined || step <= row.lastStep) return undefined;
    await store.take(accountId, step, now);
    return ok(undefined);
  });

/**
 * Runs a try under the factor's lock: none while there is a wait, a wrong one (`undefined`) counted, and with a right one
 * the session's next access token says that the second factor was given.
 */
function trying<T>(
  { db, clock }: Needs,
  { accountId, sessionId }: Who,
  attempt: (t: Tx, row: FactorRow, store: SecondFactorStore) => Promise<Result<T> | undefined>,
): Promise<Result<T>> {
  return db.tx('try-second-factor', async t => {
    const now = clock.now();
    const store = new SecondFactorStore(t);
    const row = await store.lock(accountId);
    if (!row) return refuse('second_factor_needed');
    const wait = waitSeconds(row, now);
    if (wait > 0) return refuse('too_many_requests', undefined, { retryAfterSeconds: wait });
    const tried = await attempt(t, row, store);
    if (tried?.ok === true) await new SessionStore(t).giveSecondFactor(sessionId, now);
    if (tried) return tried;
    await store.countWrong(accountId, now);
    return refuse('second_factor_wrong');
  });
}
