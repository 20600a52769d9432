import type { PayoutState } from '@linka/contracts/payouts';
import { sqlFile, type Queries } from '../platform/db/index.ts';

const file = (name: string) => sqlFile(import.meta.url, name);
const sql = {
  lockNumber: file('lock-number'),
  number: file('number'),
  setNumber: file('set-number'),
  byId: file('by-id'),
  ofShop: file('of-shop'),
  since: file('since'),
  insert: file('insert'),
  progress: file('progress'),
  forgotten: file('forgotten'),
};

export interface PayoutRow {
  readonly payoutId: string;
  readonly shopId: string;
  readonly msisdn: string;
  readonly amountNgwee: number;
  readonly state: PayoutState;
  readonly reason: string | null;
  readonly createdAt: Date;
}

interface Progress {
  readonly payoutId: string;
  readonly state: PayoutState;
  readonly reason?: string | null;
  readonly financialTransactionId?: string | null;
}

/** Payouts by their reference, and the wallets they go to. */
export class PayoutsStore {
  constructor(private readonly t: Queries) {}

  /** The shop's wallet, kept from others until the transaction ends: its payouts are decided in turn. */
  async lockNumber(shopId: string): Promise<string | null> {
    return (await this.t.oneOrNone<{ msisdn: string }>(sql.lockNumber, { shopId }))?.msisdn ?? null;
  }
  async number(shopId: string): Promise<string | null> {
    return (await this.t.oneOrNone<{ msisdn: string }>(sql.number, { shopId }))?.msisdn ?? null;
  }
  async setNumber(shopId: string, msisdn: string): Promise<void> {
    await this.t.none(sql.setNumber, { shopId, msisdn });
  }
  byId(payoutId: string): Promise<PayoutRow | null> {
    return this.t.oneOrNone<PayoutRow>(sql.byId, { payoutId });
  }
  /** Newest first. */
  ofShop(shopId: string): Promise<PayoutRow[]> {
    return this.t.any<PayoutRow>(sql.ofShop, { shopId });
  }
  /** What has gone out since, or is on its way, in ngwee. */
  async since(shopId: string, since: Date): Promise<number> {
    return (await this.t.one<{ amountNgwee: number }>(sql.since, { shopId, since })).amountNgwee;
  }
  async insert(
    payout: Pick<PayoutRow, 'payoutId' | 'shopId' | 'msisdn' | 'amountNgwee'>,
    now: Date,
  ): Promise<void> {
    await this.t.none(sql.insert, { ...payout, now });
  }
  /** False when it had ended already. */
  async progress({ payoutId, state, reason, financialTransactionId }: Progress, now: Date): Promise<boolean> {
    const values = { payoutId, state, now, reason: reason ?? null };
    const more = { financialTransactionId: financialTransactionId ?? null };
    return (await this.t.oneOrNone(sql.progress, { ...values, ...more })) !== null;
  }
  forgotten(before: Date): Promise<Pick<PayoutRow, 'payoutId' | 'state'>[]> {
    return this.t.any(sql.forgotten, { before });
  }
}
