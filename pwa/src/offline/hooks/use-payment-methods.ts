import { listPaymentMethods, type PaymentMethod } from '@linka/contracts/payments';
import type { Shop } from '@linka/contracts/shops';
import { useAnswer } from './use-answer.ts';

/** How one can pay at a shop, as it was last heard; MTN alone until anything was. */
export function usePaymentMethods({ takesCash = true }: Pick<Shop, 'takesCash'>): readonly PaymentMethod[] {
  const methods = useAnswer(listPaymentMethods, 'all', {}).value?.methods ?? ['mtn'];
  return takesCash ? methods : methods.filter(method => method !== 'cash');
}
