import { isEnd } from '@linka/contracts/orders';
import { orderOf, type OrderRecord } from './record.ts';

/** How many orders of this phone are under way. */
export const openOrders = (records: readonly OrderRecord[]): number =>
  records.map(orderOf).filter(order => order !== undefined && !isEnd(order.state)).length;
