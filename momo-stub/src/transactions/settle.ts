import { scheduleCallback } from '../callbacks/send.ts';
import type { Stub } from '../stub.ts';
import { refusalOf } from './refusal.ts';
import { transactionKey } from './transaction.ts';
import type { Outcome, Transaction, TransactionKind, Verdict } from './transaction.ts';

const FIRST_FINANCIAL_ID = 1_000_000_001;

/**
 * The one place where a transaction ends and money moves, whoever asks: person, timer or test number.
 * Runs without a pause, so of several that race exactly one settles; the others get false.
 */
export function settle(stub: Stub, kind: TransactionKind, referenceId: string, verdict: Verdict): boolean {
  const key = transactionKey(kind, referenceId);
  const transaction = stub.store.state.transactions.get(key);
  if (!transaction || transaction.outcome) return false;
  const script = transaction.callbackUrl
    ? (stub.callbackFaults.take('callback', referenceId)?.effect ?? {})
    : {};
  const outcome = decide(stub, transaction, verdict, script.statusLagMs ?? 0);
  stub.store.record({ type: 'transaction-settled', kind, referenceId, outcome });
  scheduleCallback(stub, { ...transaction, outcome }, script);
  return true;
}

function decide(stub: Stub, transaction: Transaction, verdict: Verdict, statusLagMs: number): Outcome {
  const { state } = stub.store;
  const at = stub.clock.now();
  const times = { at, visibleAt: at + statusLagMs };
  const reason = verdict.approve
    ? refusalOf(state, transaction, stub.config.targetEnvironment)
    : verdict.reason;
  if (reason !== undefined) return { ...times, status: 'FAILED', reason };
  const financialTransactionId = String(FIRST_FINANCIAL_ID + state.ledger.length);
  return { ...times, status: 'SUCCESSFUL', financialTransactionId };
}

/** Sees to it that a transaction ends without anybody's help: at its planned time, or when the payer stays silent. */
export function follow(stub: Stub, { kind, referenceId, plan, expiresAt }: Transaction): void {
  const silent = (): Verdict => ({ approve: false, reason: stub.settings.expiryReason });
  const dueAt = plan.by === 'stub' ? plan.dueAt : expiresAt;
  const end = () => settle(stub, kind, referenceId, plan.by === 'stub' ? plan.verdict : silent());
  if (dueAt <= stub.clock.now()) end();
  else stub.clock.schedule(dueAt, end);
}
