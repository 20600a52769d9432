import { formatKwacha } from '@linka/contracts/money';
import { goingBackNgwee, type Order } from '@linka/contracts/orders';
import { say } from '../../lib/text/index.ts';
import { momentInWords } from '../../lib/time/index.ts';
import type { Tone } from '../../ui/index.ts';
import { stateWords } from '../../ui/order/words.ts';
import { words } from './words.ts';

export interface Story {
  readonly title: string;
  readonly detail: string;
  readonly tone: Tone;
  /** Who has the shopper's money, when it is not where it should be. */
  readonly refund: string | null;
}

const reasons = {
  price_moved: 'reason_price_moved',
  out_of_stock: 'reason_out_of_stock',
  shop_closed: 'reason_shop_closed',
  product_unknown: 'reason_product_unknown',
} as const;

/** A reason of ours in the person's language; what a shop or a courier wrote stays as it is. */
const reasonOf = (reason: string): string =>
  reason in reasons ? words[reasons[reason as keyof typeof reasons]] : reason;

/** An order in plain words: what is going on now and what comes next. `sealed`: the gateway does not know it yet. */
export function storyOf(order: Order, sealed: boolean, now: number): Story {
  const { title, detail } = sealed
    ? { title: words.sealed, detail: words.sealedDetail }
    : { title: titleOf(order), detail: detailOf(order, now) };
  return {
    title,
    detail,
    tone: sealed ? 'busy' : stateWords[order.state].tone,
    refund:
      order.refund === 'none'
        ? null
        : say(words[`refund_${order.refund}`], {
            amount: formatKwacha(goingBackNgwee(order)),
          }),
  };
}

const titleOf = (order: Order): string =>
  say(order.state === 'on_the_way' && order.courierArrived ? words.arrived : words[order.state], {
    courier: order.courier?.name ?? words.someCourier,
  });

function detailOf(order: Order, now: number): string {
  if (order.state === 'expired' && order.paidNgwee > 0) return say(words.lateDetail);
  if (order.state === 'accepted' && order.readyInMinutes !== null) {
    return say(words.acceptedIn, { minutes: order.readyInMinutes });
  }
  return say(words[`${order.state}Detail`], {
    when: order.acceptBy === null ? '' : momentInWords(order.acceptBy, now),
    reason: reasonOf(order.reason ?? ''),
  });
}
