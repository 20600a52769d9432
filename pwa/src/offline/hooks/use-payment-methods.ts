import { listPaymentMethods, type PaymentMethod } from '@linka/contracts/payments';
import { useAnswer } from './use-answer.ts';

/** How one can pay, as it was last heard; MTN alone until anything was. */
export const usePaymentMethods = (): readonly PaymentMethod[] =>
  useAnswer(listPaymentMethods, 'all', {}).value?.methods ?? ['mtn'];
