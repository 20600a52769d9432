import { basketNgwee, formatKwacha } from '@linka/contracts/money';
import type { Order, OrderEvent, OrderEventOf } from '@linka/contracts/orders';
import type { PushMessage } from '@linka/contracts/push';

/** Said by SMS when no device has shown the notice in time: the person has to do something, and soon. */
export interface Unseen {
  readonly afterSeconds: number;
  readonly sms: string;
  /** Events after which there is nothing left to say. */
  readonly settledBy: readonly OrderEvent['type'][];
}

/** What to tell whom about one event of an order. The SMS goes out as well, also to a phone without data. */
export interface Notices {
  readonly shopper?: {
    readonly title: string;
    readonly body: string;
    readonly sms?: string;
    readonly unseen?: Unseen;
    readonly actions?: PushMessage['actions'];
  };
  readonly staff?: { readonly title: string; readonly body: string };
}

const shortId = (order: Order): string => order.id.slice(0, 8).toUpperCase();

const reasons: Readonly<Record<string, string>> = {
  shop_silent: 'the shop did not answer in time',
};
const because = (reason: string | null): string => (reason === null ? '' : `: ${reasons[reason] ?? reason}`);

/** What was not there, and what that means for the shopper's money: it comes back, or less is to be paid at the door. */
function missing(order: Order, { strikeId }: OrderEventOf<'items_struck'>) {
  const lines = order.strikes.find(strike => strike.strikeId === strikeId)?.lines ?? [];
  const goods = lines.map(({ quantity, name }) => `${quantity} × ${name}`).join(', ');
  const money =
    order.cashNgwee === null
      ? `${formatKwacha(basketNgwee(lines))} is on its way back to you.`
      : `Pay the courier ${formatKwacha(order.cashNgwee)}.`;
  return {
    title: 'Something is missing',
    body: `${order.shopName} does not have ${goods}. The rest is coming. ${money}`,
    sms: `Linka: ${order.shopName} does not have ${goods} of order ${shortId(order)}. The rest is coming. ${money}`,
  };
}

/** The notices an event calls for, in plain words. Money is named to the shopper alone; a home address to nobody. */
export function noticesFor(order: Order, event: OrderEvent): Notices {
  const shop = order.shopName;
  switch (event.type) {
    case 'paid': {
      const paid = formatKwacha(event.amountNgwee);
      return {
        shopper: {
          title: `Paid ${paid}`,
          body: `${shop} has your order.`,
          sms: `Linka: ${paid} received for order ${shortId(order)} at ${shop}. Keep this SMS as your receipt.`,
        },
        staff: {
          title: 'New order',
          body: `${order.lines.length} ${order.lines.length === 1 ? 'product' : 'products'}, paid. Accept it now.`,
        },
      };
    }
    case 'cash_agreed': {
      const cash = formatKwacha(event.amountNgwee);
      return {
        shopper: { title: 'Ordered', body: `${shop} has your order. Pay the courier ${cash} in cash.` },
        staff: {
          title: 'New order',
          body: `${order.lines.length} ${order.lines.length === 1 ? 'product' : 'products'}, to be paid in cash. Accept it now.`,
        },
      };
    }
    case 'accepted':
      return {
        shopper: {
          title: `${shop} is preparing your order`,
          body:
            event.readyInMinutes === null
              ? 'We tell you when a courier has it.'
              : `Ready in about ${event.readyInMinutes} minutes.`,
        },
      };
    case 'items_struck':
      return { shopper: missing(order, event) };
    case 'rejected':
      return {
        shopper: {
          title: `${shop} could not take your order`,
          body: `Your money is on its way back${because(event.reason)}.`,
          sms: `Linka: ${shop} could not take order ${shortId(order)}. Your money is on its way back.`,
        },
      };
    case 'location_asked':
      return {
        shopper: {
          title: 'Where should we bring it?',
          body: 'Your order is ready. Confirm the place with one tap.',
          actions: [
            { action: 'bring-to-pin', title: 'To my pin' },
            { action: 'open', title: 'Another place' },
          ],
          unseen: {
            // The question stands for two minutes.
            afterSeconds: 30,
            sms: `Linka: order ${shortId(order)} from ${shop} is ready. Open Linka to say where to bring it; else we come to the place you gave.`,
            settledBy: ['location_confirmed'],
          },
        },
      };
    case 'courier_assigned':
      return { shopper: { title: `${event.courier.name} is fetching your order`, body: `From ${shop}.` } };
    case 'picked_up':
      return { shopper: { title: 'Your order is on the way', body: 'Keep your handover code at hand.' } };
    case 'arrived':
      return {
        shopper: {
          title: 'Your courier is here',
          body: 'Show the code or read the PIN.',
          unseen: {
            afterSeconds: 60,
            sms: `Linka: the courier is there with order ${shortId(order)}. Open Linka for the code that you read to them.`,
            settledBy: ['delivered', 'delivery_failed'],
          },
        },
      };
    case 'delivered':
      return { shopper: { title: 'Delivered', body: `Thank you for buying at ${shop}.` } };
    case 'delivery_failed':
      return {
        shopper: {
          title: 'The delivery failed',
          body: 'Your money is on its way back.',
          sms: `Linka: order ${shortId(order)} could not be delivered. Your money is on its way back.`,
        },
      };
    case 'expired':
      return {
        shopper: { title: 'Your order has expired', body: 'It was not paid in time. Nothing was taken.' },
      };
    case 'cancelled':
      // An unpaid order never came up on the shop's screen.
      if (order.paidNgwee === 0) return {};
      return { staff: { title: 'Order cancelled', body: `Order ${shortId(order)}: do not prepare it.` } };
    case 'late_payment':
      return {
        shopper: {
          title: 'Your payment came too late',
          body: `${formatKwacha(event.amountNgwee)} is on its way back to you.`,
          sms: `Linka: ${formatKwacha(event.amountNgwee)} for order ${shortId(order)} came too late and is on its way back to you.`,
        },
      };
    case 'refund_done':
      return {
        shopper: {
          title: `${formatKwacha(event.amountNgwee)} is back`,
          body: 'The refund has reached your wallet.',
          sms: `Linka: ${formatKwacha(event.amountNgwee)} of order ${shortId(order)} was paid back to you.`,
        },
      };
    default:
      return {};
  }
}

/** The push for a notice; a later one about the same order takes the earlier one's place on the screen. */
export const pushOf = (
  order: Order,
  notice: Pick<PushMessage, 'title' | 'body' | 'actions'>,
  more: Pick<PushMessage, 'url' | 'seen'>,
): PushMessage => ({
  title: notice.title,
  body: notice.body,
  tag: order.id,
  orderId: order.id,
  ...(notice.actions ? { actions: notice.actions } : {}),
  ...more,
});
