import { openOrders } from '../offline/orders/open.ts';
import type { Services } from '../offline/services.ts';

/** The number on the app's icon: orders that are under way. Not every launcher has it. */
interface Badging {
  readonly setAppBadge?: (count: number) => Promise<void>;
  readonly clearAppBadge?: () => Promise<void>;
}

/** Shows how many orders are under way on the app's icon, from the page or the worker. */
export async function showBadge({ orders }: Pick<Services, 'orders'>, badging: Badging): Promise<void> {
  const count = openOrders(await orders.all());
  await (count > 0 ? badging.setAppBadge?.(count) : badging.clearAppBadge?.());
}
