import type { OrderEvent } from '@linka/contracts/orders';
import { say } from '../../../lib/text/index.ts';
import { words } from './words.ts';

/** One event as the people of the shop would tell it. */
export function tell(event: OrderEvent): string {
  switch (event.type) {
    case 'courier_assigned':
      return say(words.courier_assigned, { courier: event.courier.name });
    case 'refund_sent':
      return words.refund_sent_event;
    case 'refund_done':
      return words.refund_done_event;
    default:
      return words[event.type];
  }
}
