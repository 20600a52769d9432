import { openMarket } from '../system/market.ts';
import { catalogue } from './catalogue.ts';
import type { Scenario } from './context.ts';
import { memoryRow } from './memory.ts';
import { orders } from './orders/index.ts';

/** A shop at work: its catalogue is read, orders come in, and what that costs in memory. */
export const market: Scenario = async ({ server, effort }, after) => {
  const open = await openMarket(server, after);
  const rows = [...(await catalogue(open, effort, after)), ...(await orders(open, effort))];
  return [
    ...rows,
    memoryRow('gateway', open.gateway.pid, 200, 'catalogue and orders'),
    memoryRow('shop', open.shop.pid, 128, 'catalogue and orders'),
  ];
};
