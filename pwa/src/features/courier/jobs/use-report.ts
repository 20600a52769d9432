import type { CourierStepBody } from '@linka/contracts/deliveries';
import { useServices } from '../../../offline/hooks/index.ts';
import { stepOf } from './progress.ts';

type Step = Pick<CourierStepBody, 'step' | 'proof' | 'cashNgwee' | 'reason'>;

/** Reports a step of a delivery: its id and its time are made now, whenever it may arrive. */
export function useReport(deliveryId: string): (step: Step) => Promise<void> {
  const { outbox, newId, now } = useServices();
  return async step => {
    // A new try puts the refused one away.
    await outbox.withdraw(
      entry => entry.lane === deliveryId && entry.state === 'refused' && stepOf(entry)?.step === step.step,
    );
    const at = new Date(now()).toISOString();
    await outbox.send('reportStep', { body: { stepId: newId(), deliveryId, at, ...step } });
  };
}
