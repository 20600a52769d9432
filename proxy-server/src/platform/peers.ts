import {
  BrokenCircuitError,
  BulkheadRejectedError,
  ConsecutiveBreaker,
  bulkhead,
  circuitBreaker,
  handleWhenResult,
  wrap,
  type IPolicy,
} from 'cockatiel';
import type { Metrics } from './metrics.ts';

interface Rules {
  /** Of what kind they are, for the metrics. */
  readonly kind: string;
  /** Calls to one peer at the same time, and how many more may wait for their turn. */
  readonly most: number;
  readonly waiting: number;
  /** Does this answer mean that the peer is away? */
  readonly isAway: (answer: unknown) => boolean;
  /** How long a peer that is away is left alone before one call tries again. */
  readonly openSeconds: number;
  readonly metrics: Pick<Metrics, 'circuit'>;
}

export interface Peers {
  /** Does `work` for a peer, unless too much of it is under way or the peer is known to be away: then `away`, at once. */
  readonly call: <T>(peer: string, work: () => Promise<T>, away: T) => Promise<T>;
}

/** So many times in a row without an answer, and a peer counts as away. */
const FAILURES = 5;
/** A peer that nobody called for longest is forgotten first; a call makes it known again. */
const MOST_KNOWN = 5_000;

/** Keeps peers apart: a slow or dead one uses up its own share of our patience and nobody else's. */
export function createPeers({ kind, most, waiting, isAway, openSeconds, metrics }: Rules): Peers {
  const known = new Map<string, IPolicy>();

  function policyOf(peer: string): IPolicy {
    const policy = known.get(peer) ?? makePolicy();
    known.delete(peer);
    known.set(peer, policy);
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    return policy;
  }

  function makePolicy(): IPolicy {
    const breaker = circuitBreaker(handleWhenResult(isAway), {
      halfOpenAfter: openSeconds * 1000,
      breaker: new ConsecutiveBreaker(FAILURES),
    });
    let open = false;
    breaker.onBreak(() => {
      if (!open) metrics.circuit(kind, 'opened');
      open = true;
    });
    breaker.onReset(() => {
      if (open) metrics.circuit(kind, 'closed');
      open = false;
    });
    // Whoever waited for a turn asks the breaker only then, and learns at once if the others were in vain.
    return wrap(bulkhead(most, waiting), breaker);
  }

  return {
    call: async (peer, work, away) => {
      try {
        return await policyOf(peer).execute(work);
      } catch (error) {
        if (error instanceof BrokenCircuitError || error instanceof BulkheadRejectedError) return away;
        throw error;
      }
    },
  };
}
