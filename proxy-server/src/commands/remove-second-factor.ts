import { audit } from '../audit/index.ts';
import { AccountsStore } from '../auth/store.ts';
import { openDatabase } from '../platform/db/index.ts';
import { SecondFactorStore } from '../second-factor/store.ts';

// For an operator who has lost app and recovery codes: `DATABASE_URL=… npm run remove-second-factor -- +260…`.
const [url, phone] = [process.env.DATABASE_URL, process.argv[2]];
if (url === undefined || phone === undefined)
  throw new Error('say DATABASE_URL and the phone number of the operator');
const db = openDatabase(url, 1);
const account = await new AccountsStore(db).byPhone(phone);
const removed =
  account !== null &&
  (await db.tx(async t => {
    if (!(await new SecondFactorStore(t).remove(account.id))) return false;
    await t.none('UPDATE sessions SET second_factor_at = NULL WHERE account_id = $<id>', account);
    await audit(t, {
      actor: 'command:remove-second-factor',
      act: 'second_factor.removed',
      subject: account.id,
    });
    return true;
  }));
await db.$pool.end();
process.stdout.write(
  removed ? `${phone} sets up a new second factor at the next sign-in.\n` : `${phone} has none.\n`,
);
process.exitCode = removed ? 0 : 1;
