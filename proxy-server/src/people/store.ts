import { sqlFile, type Queries } from '../platform/db/index.ts';

const file = (name: string) => sqlFile(import.meta.url, name);
const sql = {
  peopleOf: file('people-of'),
  invitedTo: file('invited-to'),
  invite: file('invite'),
  takeBack: file('take-back'),
  join: file('join'),
  remove: file('remove'),
};

interface PersonRow {
  readonly accountId: string;
  readonly phone: string;
  readonly name: string | null;
  readonly isOwner: boolean;
}

const DAY_MS = 86_400_000;
/** An invitation is good for fourteen days. */
const since = (now: Date): Date => new Date(now.getTime() - 14 * DAY_MS);

/** Who works in a shop and who is asked to. Works over the pool or a transaction. */
export class PeopleStore {
  constructor(private readonly t: Queries) {}

  peopleOf(shopId: string) {
    return this.t.any<PersonRow>(sql.peopleOf, { shopId });
  }
  invitedTo(shopId: string, now: Date) {
    const values = { shopId, since: since(now) };
    return this.t.any<{ phone: string; invitedAt: Date }>(sql.invitedTo, values);
  }
  /** False when they are invited already. */
  async invite(shopId: string, phone: string, now: Date): Promise<boolean> {
    return (await this.t.oneOrNone(sql.invite, { shopId, phone, now, since: since(now) })) !== null;
  }
  /** False when there was no invitation. */
  async takeBack(shopId: string, phone: string): Promise<boolean> {
    return (await this.t.oneOrNone(sql.takeBack, { shopId, phone })) !== null;
  }
  /** Accepts every invitation of a number; answers the shops joined. */
  async join(accountId: string, phone: string, now: Date): Promise<string[]> {
    const rows = await this.t.any<{ shopId: string }>(sql.join, { accountId, phone, since: since(now) });
    return rows.map(({ shopId }) => shopId);
  }
  /** The account that works there no more; null when it did not, or owns the shop. */
  async remove(shopId: string, phone: string): Promise<string | null> {
    const row = await this.t.oneOrNone<{ accountId: string }>(sql.remove, { shopId, phone });
    return row?.accountId ?? null;
  }
}
