import { formatKwacha } from '@linka/contracts/money';
import { goingBackNgwee, type Order } from '@linka/contracts/orders';
import { say } from '../../../lib/text/index.ts';
import { timeOfDay } from '../../../lib/time/index.ts';
import { Card, Icon, Section } from '../../../ui/index.ts';
import { OrderBadges } from '../../../ui/order/OrderBadges.tsx';
import type { BoardOrder } from '../board/board-order.ts';
import { courierStory } from '../board/courier-words.ts';
import { TimeLeft } from '../board/TimeLeft.tsx';
import { words as boardWords } from '../board/words.ts';
import { words } from './words.ts';

interface StandingProps {
  readonly order: Order;
  readonly shown: BoardOrder;
  readonly state: Order['state'];
}

/** Where the order stands, how much time is left, who has the money, and who comes for the goods. */
export function Standing({ order, shown, state }: StandingProps) {
  const story = courierStory(shown);
  return (
    <Section title={words.stands}>
      <Card>
        <div className="space-y-3">
          <OrderBadges state={state} refund={order.refund} />
          <p>
            <span className="block text-note text-ink-soft">{words.customer}</span>
            <span className="font-semibold">{order.shopperName ?? words.someCustomer}</span>
          </p>
          {order.cashNgwee !== null && state !== 'delivered' && (
            <p className="font-semibold">{boardWords.cash}</p>
          )}
          {(state === 'paid' || state === 'cash_agreed') && order.acceptBy !== null && (
            <TimeLeft until={Date.parse(order.acceptBy)} label={boardWords.answerIn} />
          )}
          {state === 'accepted' && shown.readyBy !== null && (
            <>
              <TimeLeft until={shown.readyBy} label={boardWords.readyIn} late={boardWords.late} />
              <p className="text-note text-ink-soft">
                {say(words.readyIn, { time: timeOfDay(shown.readyBy) })}
              </p>
            </>
          )}
          {order.refund !== 'none' && (
            <p className="font-semibold">
              {say(words[`refund_${order.refund}`], { amount: formatKwacha(goingBackNgwee(order)) })}
            </p>
          )}
          {order.reason !== null && (
            <p className="text-note">{say(words.reason, { reason: order.reason })}</p>
          )}
          {story !== null && (
            <p className="flex items-center gap-2 font-semibold text-info" role="status">
              <Icon name="bike" /> {story}
            </p>
          )}
          {story !== null && order.courier !== null && <CallCourier courier={order.courier} />}
        </div>
      </Card>
    </Section>
  );
}

const CallCourier = ({ courier: { name, phone } }: { courier: NonNullable<Order['courier']> }) =>
  phone === null ? (
    <p className="text-note text-ink-soft">{words.noPhone}</p>
  ) : (
    <a
      href={`tel:${phone}`}
      className="inline-flex min-h-12 w-full items-center justify-center gap-2 rounded-control border-2 border-edge font-semibold hover:bg-sunken"
    >
      <Icon name="phone" size={20} /> {say(words.call, { name })}
    </a>
  );
