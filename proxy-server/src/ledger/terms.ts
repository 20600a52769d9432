import type { Config } from '../config.ts';
import type { Terms } from './rules/order-money.ts';

/** The terms as they are configured. */
export const termsOf = (config: Config): Terms => ({
  commissionBasisPoints: config.COMMISSION_BASIS_POINTS,
  deliveryFeeTo: config.DELIVERY_FEE_TO,
  providerFeeBasisPoints: config.MOMO_FEE_BASIS_POINTS,
});
