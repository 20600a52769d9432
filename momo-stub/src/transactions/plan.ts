import { testNumberPlan } from '../payer/test-numbers.ts';
import { walletOf } from '../store/state.ts';
import type { Stub } from '../stub.ts';
import type { Party, Plan, TransactionKind } from './transaction.ts';

type Times = { createdAt: number; expiresAt: number };

/** Who will end a new transaction, and when: test numbers first, then people or the stub. */
export function planFor(stub: Stub, kind: TransactionKind, party: Party | undefined, times: Times): Plan {
  const { mode, autoDelayMs, disbursementDelayMs } = stub.settings;
  const scripted = kind === 'refund' ? undefined : testNumberPlan(kind, party?.partyId ?? '', times);
  if (scripted) return scripted;
  const approveAfter = (ms: number): Plan => ({
    by: 'stub',
    dueAt: times.createdAt + ms,
    verdict: { approve: true },
  });
  if (kind !== 'requesttopay') return approveAfter(disbursementDelayMs);
  // Nobody holds a handset with this number: the payment fails without a prompt.
  if (!walletOf(stub.store.state, party?.partyId ?? '').active) return approveAfter(0);
  return mode === 'auto' ? approveAfter(autoDelayMs) : { by: 'person' };
}
