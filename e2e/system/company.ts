import * as z from 'zod';
import { run } from './run.ts';
import { until } from './until.ts';

const Deliveries = z.object({
  deliveries: z.array(
    z.object({ orderId: z.string(), courier: z.nullable(z.object({ phone: z.string() })) }),
  ),
});

/** The phone of the courier whom the company asks to bring this order. */
export const courierAskedFor = (orderId: string): Promise<string> =>
  until(`a courier for order ${orderId}`, async () => {
    const { deliveries } = Deliveries.parse(await (await fetch(`${run.delivery}/control/deliveries`)).json());
    return deliveries.find(delivery => delivery.orderId === orderId)?.courier?.phone;
  });
