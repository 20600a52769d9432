import type { Ngwee } from '../money/index.ts';

const BASE_NGWEE = 1500;
const INCLUDED_METRES = 2000;
const PER_STARTED_KILOMETRE_NGWEE = 400;

/**
 * Delivery fee in ngwee for a straight-line distance in metres: K15 for the first 2 km, K4 for each further
 * kilometre begun. The phone shows it before asking; the gateway decides it when the order is placed.
 */
export const deliveryFeeNgwee = (metres: number): Ngwee =>
  BASE_NGWEE + Math.ceil(Math.max(0, metres - INCLUDED_METRES) / 1000) * PER_STARTED_KILOMETRE_NGWEE;
