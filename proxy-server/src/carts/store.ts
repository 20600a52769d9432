import type { CartOperation } from '@linka/contracts/carts';
import { sqlFile, type Queries, type Tx } from '../platform/db/index.ts';

const file = (name: string) => sqlFile(import.meta.url, name);
const sql = {
  lock: file('lock'),
  advance: file('advance'),
  all: file('all'),
  add: file('add'),
  forget: file('forget'),
};

export interface KeptOperation {
  readonly operation: CartOperation;
  readonly version: number;
}

/** One person's carts, within a transaction that has locked them. */
export class CartStore {
  private constructor(
    private readonly t: Queries,
    private readonly accountId: string,
    readonly version: number,
  ) {}

  static async locked(t: Tx, accountId: string): Promise<CartStore> {
    const { version } = await t.one<{ version: number }>(sql.lock, { accountId });
    return new CartStore(t, accountId, version);
  }

  all(): Promise<KeptOperation[]> {
    return this.t.any<KeptOperation>(sql.all, { accountId: this.accountId });
  }

  /** Keeps the new ones under the next version. */
  async add(operations: readonly CartOperation[]): Promise<void> {
    const { accountId } = this;
    const version = this.version + 1;
    await this.t.none(sql.add, { accountId, operations, version });
    await this.t.none(sql.advance, { accountId, version });
  }

  async keepOnly(operations: readonly CartOperation[]): Promise<void> {
    await this.t.none(sql.forget, { accountId: this.accountId, keep: operations.map(({ id }) => id) });
  }
}
