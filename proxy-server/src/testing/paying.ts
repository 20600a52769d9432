import type { AnswerOf } from '@linka/contracts/http';
import { getPayment, type ProviderId } from '@linka/contracts/payments';
import { beginPaying, inState, type Journey } from './journey.ts';
import type { World } from './world.ts';

type Payment = AnswerOf<typeof getPayment>;

/** What a test of payments asks again and again, of the gateway and of a wallet. `journey` says whose payment it is. */
export const paying = (world: () => World, journey: () => Journey, provider: ProviderId = 'mtn') => {
  const control = () => world().wallet(provider).control;
  const payment = async (paymentId: string): Promise<Payment> =>
    (await world().call(journey().shopper, getPayment, { params: { paymentId } })).answer;
  const ledger = (paymentId: string) => control().ledger(`?referenceId=${paymentId}`);
  return {
    payment,
    ledger,
    begin: (over: { readonly paymentId?: string } = {}) =>
      beginPaying(world(), journey(), { ...over, provider }),
    fault: (operation: string, name: string, more: Record<string, unknown> = {}) =>
      control().fault(operation, name, more),
    /** The payer says no as soon as the prompt is on their screen. */
    reject: (paymentId: string, reason = 'APPROVAL_REJECTED') =>
      world().eventually(async () => (await control().reject(paymentId, { reason })).status === 200),
    settledAs: (paymentId: string, state: 'successful' | 'failed') =>
      world().eventually(async () => {
        const now = await payment(paymentId);
        return now.state === state && now;
      }),
    callsOf: async (operation: string, paymentId: string) =>
      (await control().calls(`?operation=${operation}&referenceId=${paymentId}`)).count,
    /** Back to a MoMo without trouble. */
    calm: async () => {
      await control().delete('faults');
      await control().post(
        'settings',
        provider === 'mtn' ? { mode: 'people', reasonShape: 'string' } : { mode: 'people' },
      );
    },
    /** Waits until the order is paid; answers how much was taken, and how often. */
    takenWhenPaid: async (paymentId: string) => {
      await world().until(journey().orderId, inState('paid'));
      const { debitsMinor, entries } = await ledger(paymentId);
      return { state: (await payment(paymentId)).state, debitsMinor, times: entries.length };
    },
  };
};
