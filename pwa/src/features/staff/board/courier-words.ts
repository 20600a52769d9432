import { say } from '../../../lib/text/index.ts';
import type { BoardOrder } from './board-order.ts';
import { words } from './words.ts';

/** What the courier does now, or null when the order has no need of one yet or any more. */
export function courierStory({ state, courier, courierArrived }: BoardOrder): string | null {
  const name = { courier: courier?.name ?? words.someCourier };
  if (state === 'ready') return words.finding;
  if (state === 'collecting') return say(words.coming, name);
  if (state === 'on_the_way') return say(courierArrived ? words.arrived : words.gone, name);
  return null;
}
