import { sqlFile, type Queries } from '../platform/db/index.ts';

const file = (name: string) => sqlFile(import.meta.url, name);
const sql = {
  lock: file('lock'),
  enrol: file('enrol'),
  take: file('take'),
  countWrong: file('count-wrong'),
  addRecovery: file('add-recovery'),
  spendRecovery: file('spend-recovery'),
  recoveryLeft: file('recovery-left'),
  remove: file('remove'),
};

export interface FactorRow {
  readonly sealedSecret: Buffer;
  readonly confirmedAt: Date | null;
  readonly lastStep: number;
  readonly wrongTries: number;
  readonly triedAt: Date | null;
}

/** Second factors and their recovery codes, over the pool or a transaction. */
export class SecondFactorStore {
  constructor(private readonly t: Queries) {}

  /** Null when there is none; locked until the transaction ends. */
  lock(accountId: string) {
    return this.t.oneOrNone<FactorRow>(sql.lock, { accountId });
  }
  /** False when one is confirmed already. */
  async enrol(accountId: string, sealedSecret: Buffer): Promise<boolean> {
    return (await this.t.oneOrNone(sql.enrol, { accountId, sealedSecret })) !== null;
  }
  /** The code of this half minute was right; with the first, the factor counts. */
  take(accountId: string, step: number, now: Date) {
    return this.t.none(sql.take, { accountId, step, now });
  }
  countWrong(accountId: string, now: Date) {
    return this.t.none(sql.countWrong, { accountId, now });
  }
  addRecoveryCodes(accountId: string, codeMacs: readonly Buffer[]) {
    return this.t.none(sql.addRecovery, { accountId, codeMacs });
  }
  /** True once for each code. */
  async spendRecoveryCode(accountId: string, codeMac: Buffer): Promise<boolean> {
    return (await this.t.oneOrNone(sql.spendRecovery, { accountId, codeMac })) !== null;
  }
  async recoveryCodesLeft(accountId: string): Promise<number> {
    return (await this.t.one<{ left: number }>(sql.recoveryLeft, { accountId })).left;
  }
  /** False when there was none. */
  async remove(accountId: string): Promise<boolean> {
    return (await this.t.oneOrNone(sql.remove, { accountId })) !== null;
  }
}
