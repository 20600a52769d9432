import { timingSafeEqual } from 'node:crypto';
import { foldOrder } from '@linka/contracts/orders';
import { AccountsStore } from '../auth/store.ts';
import type { Deps } from '../deps.ts';
import type { Handler, JobData } from '../jobs/index.ts';
import { OrdersStore } from '../orders/store.ts';
import type { Secrets } from '../platform/secrets.ts';
import { noticesFor } from './rules.ts';
import { RemindersStore, type Notice } from './store.ts';

/** After a few minutes the news is old. */
const TRIES = 5;
const RETRY_SECONDS = 20;

const mac = (secrets: Secrets, { orderId, seq }: Notice): string =>
  secrets('seen-notice', `${orderId}.${seq}`).toString('base64url').slice(0, 22);

/** Goes with a push and comes back when a device has shown it: a service worker has no other proof at hand. */
export const seenPass = (secrets: Secrets, notice: Notice): string =>
  `${notice.orderId}.${notice.seq}.${mac(secrets, notice)}`;

/** The notice that a pass is about, or undefined for one we never gave out. */
export function noticeOf(secrets: Secrets, pass: string): Notice | undefined {
  const [orderId = '', seq = '', given = ''] = pass.split('.');
  const notice = { orderId, seq: Number(seq) };
  const [expected, actual] = [Buffer.from(mac(secrets, notice)), Buffer.from(given)];
  return expected.length === actual.length && timingSafeEqual(expected, actual) ? notice : undefined;
}

/** Waits for a device to show the notice; asked twice, it waits once. */
export const expectSeen = (
  { db, jobs }: Pick<Deps, 'db' | 'jobs'>,
  notice: Notice,
  afterSeconds: number,
): Promise<void> =>
  db.tx('expect-seen', async t => {
    if (await new RemindersStore(t).expect(notice))
      await jobs.send(t, { name: 'remind-by-sms', data: notice, afterSeconds });
  });

/** Says by SMS what nobody has seen, if it still matters. Sent before it is noted: better twice than never. */
export const remindBySms =
  ({ db, sms, clock }: Pick<Deps, 'db' | 'sms' | 'clock'>): Handler<JobData['remind-by-sms']> =>
  async ({ orderId, seq, attempt }) => {
    const reminders = new RemindersStore(db);
    if (!(await reminders.isOpen({ orderId, seq }))) return undefined;
    const orders = new OrdersStore(db);
    const [events, parties] = await Promise.all([orders.events(orderId), orders.parties(orderId)]);
    const event = events.find(candidate => candidate.seq === seq);
    const account = parties && (await new AccountsStore(db).byId(parties.shopperId));
    if (!event || !account) return undefined;
    const unseen = noticesFor(foldOrder(events.slice(0, seq)), event).shopper?.unseen;
    const settled = events.some(later => later.seq > seq && unseen?.settledBy.includes(later.type));
    if (unseen && !settled && !(await sms.send(account.phone, unseen.sms)) && attempt < TRIES)
      return { againInSeconds: RETRY_SECONDS };
    await reminders.sent({ orderId, seq }, clock.now());
    return undefined;
  };
