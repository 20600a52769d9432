import { formatKwacha } from '@linka/contracts/money';
import type { OrderEvent } from '@linka/contracts/orders';
import { say } from '../../../lib/text/index.ts';
import { words } from './words.ts';

/** One event as a shopper would tell it. */
export function tell(event: OrderEvent): string {
  switch (event.type) {
    case 'paid':
    case 'cash_agreed':
    case 'late_payment':
    case 'refund_sent':
    case 'refund_done':
      return say(words[event.type], { amount: formatKwacha(event.amountNgwee) });
    case 'courier_assigned':
      return say(words.courier_assigned, { courier: event.courier.name });
    case 'location_confirmed':
      return words[`location_confirmed_${event.source}`];
    default:
      return words[event.type];
  }
}
