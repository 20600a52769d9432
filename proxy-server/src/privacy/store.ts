import { orderStates, isEnd } from '@linka/contracts/orders';
import type { Erasure } from '@linka/contracts/privacy';
import { sqlFile, type Queries } from '../platform/db/index.ts';

const file = (name: string) => sqlFile(import.meta.url, name);
const sql = {
  export: file('export'),
  ask: file('ask'),
  of: file('of'),
  withdraw: file('withdraw'),
  due: file('due'),
  erase: file('erase'),
  retain: file('retain'),
};

/** What is forgotten in time; the moment before which, for each. */
type Before = Readonly<Record<'carts' | 'courierPlaces' | 'attempts' | 'places', Date>>;

interface Row {
  readonly askedAt: Date;
  readonly dueAt: Date;
}

const openStates = orderStates.filter(state => !isEnd(state));
const present = ({ askedAt, dueAt }: Row): Erasure => ({
  askedAt: askedAt.toISOString(),
  dueAt: dueAt.toISOString(),
});

/** What is held about people, and their wishes to be forgotten. */
export class PrivacyStore {
  constructor(private readonly db: Queries) {}

  everythingOf(accountId: string) {
    return this.db.oneOrNone<{ data: Record<string, unknown>; createdAt: Date }>(sql.export, { accountId });
  }
  async ask(accountId: string, { askedAt, dueAt }: Erasure): Promise<Erasure> {
    return present(await this.db.one<Row>(sql.ask, { accountId, askedAt, dueAt }));
  }
  async of(accountId: string): Promise<Erasure | null> {
    const row = await this.db.oneOrNone<Row>(sql.of, { accountId });
    return row && present(row);
  }
  async withdraw(accountId: string): Promise<boolean> {
    return (await this.db.oneOrNone(sql.withdraw, { accountId })) !== null;
  }
  /** Up to a hundred people whose wish is due and who have nothing under way. */
  due(now: Date) {
    return this.db.map(sql.due, { now, openStates }, (row: { accountId: string }) => row.accountId);
  }
  /** To be run in a transaction. */
  async erase(accountId: string, now: Date): Promise<void> {
    await this.db.multi(sql.erase, { accountId, now });
  }
  async forget(before: Before): Promise<void> {
    await this.db.multi(sql.retain, { ...before, openStates });
  }
}
