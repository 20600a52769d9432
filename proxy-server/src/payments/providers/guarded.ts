import type { Peers } from '../../platform/peers.ts';
import type { Providers } from './index.ts';
import type { PaymentProvider } from './provider.ts';

const unclear = { kind: 'unclear' } as const;

/** `unclear` is how a provider is silent: it said nothing we can use. */
export const isSilent = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'unclear';

/**
 * The same providers, each called no more than it can bear. One that is left alone for a while is as good as silent:
 * nothing is known to have happened, so jobs ask or send again.
 */
export function guarded(providers: Providers, peers: Peers): Providers {
  const guard = (provider: PaymentProvider): PaymentProvider => {
    const { id, collect, collected, payBack, paidBack } = provider;
    return {
      ...provider,
      collect: payment => peers.call(id, () => collect(payment), unclear),
      collected: payment => peers.call(id, () => collected(payment), unclear),
      payBack: refund => peers.call(id, () => payBack(refund), unclear),
      paidBack: refund => peers.call(id, () => paidBack(refund), unclear),
    };
  };
  return { ...providers, of: id => guard(providers.of(id)) };
}
