import { getShop } from '@linka/contracts/shops';
import { useAnswer } from '../../../offline/hooks/index.ts';
import { words } from './words.ts';

/** The shop's name; a shop that is not verified yet has none to the public. */
export const useShopName = (shopId: string): string =>
  useAnswer(getShop, shopId, { params: { shopId }, query: {} }).value?.name ?? words.title;
