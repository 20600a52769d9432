import { Link } from 'react-router';
import { say } from '../../../lib/text/index.ts';
import { timeOfDay } from '../../../lib/time/index.ts';
import { Badge, cx, Icon, Skeleton } from '../../../ui/index.ts';
import { OrderBadges } from '../../../ui/order/OrderBadges.tsx';
import { Decided } from '../decisions/Decided.tsx';
import { Decisions } from '../decisions/Decisions.tsx';
import { shortNumber, type BoardOrder } from './board-order.ts';
import type { OnBoard } from './columns.ts';
import { courierStory } from './courier-words.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { words } from './words.ts';

const SHOWN_LINES = 4;

/** An order on the board: what to pack, until when, and the decision under the thumb. */
export function OrderCard({ shown, shopId }: { shown: OnBoard; shopId: string }) {
  const { order, state, entries } = shown;
  const story = courierStory(order);
  const fresh = state === 'paid' || state === 'cash_agreed';
  const toPack = fresh || state === 'accepted';
  const title = say(words.order, { number: shortNumber(order.id) });
  return (
    <li
      className={cx(
        'relative flex flex-col gap-3 rounded-card border bg-surface p-4 shadow-lift',
        fresh ? 'border-copper ring-2 ring-copper' : 'border-line',
      )}
    >
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h3 className="font-bold">
            <Link to={`/staff/${shopId}/orders/${order.id}`} className="after:absolute after:inset-0">
              {title}
            </Link>
          </h3>
          <p className="text-note text-ink-soft">
            {order.shopperName ?? words.someCustomer} · {timeOfDay(order.placedAt)}
          </p>
        </div>
        {fresh && <Pulse />}
      </div>
      {fresh && order.acceptBy !== null && (
        <TimeLeft until={Date.parse(order.acceptBy)} label={words.answerIn} />
      )}
      {state === 'accepted' && order.readyBy !== null && (
        <TimeLeft until={order.readyBy} label={words.readyIn} late={words.late} />
      )}
      {!toPack && <OrderBadges state={state} refund={order.refund} />}
      {order.cashNgwee !== null && state !== 'delivered' && <Badge tone="warn">{words.cash}</Badge>}
      <Goods order={order} brief={!toPack} />
      {story !== null && (
        <p className="flex items-center gap-2 text-note font-semibold text-info">
          <Icon name="bike" size={20} /> {story}
        </p>
      )}
      {/* Above the link that covers the card. */}
      <div className="relative z-1 space-y-2 empty:hidden">
        <Decided entries={entries} />
        <Decisions order={order} state={state} onBoard />
      </div>
    </li>
  );
}

function Goods({ order: { lines, items, note }, brief }: { order: BoardOrder; brief: boolean }) {
  if (brief) return <p className="text-note">{say(words.items, { count: items })}</p>;
  if (lines.length === 0) {
    return (
      <div role="status" aria-label={words.loadingLines}>
        <Skeleton className="h-12" />
      </div>
    );
  }
  const hidden = lines.length - SHOWN_LINES;
  return (
    <>
      <ul className="space-y-0.5">
        {lines.slice(0, SHOWN_LINES).map(line => (
          <li key={line.sku} className="flex gap-2">
            <span className="tabular w-8 shrink-0 text-right font-bold">{line.quantity} ×</span>
            <span className="min-w-0 text-pretty">{line.name}</span>
          </li>
        ))}
        {hidden > 0 && (
          <li className="pl-10 text-note text-ink-soft">{say(words.more, { count: hidden })}</li>
        )}
      </ul>
      {note !== null && (
        <p className="rounded-control bg-info-soft px-3 py-2 text-note text-info">
          {say(words.note, { note })}
        </p>
      )}
    </>
  );
}

const Pulse = () => (
  <span aria-hidden="true" className="relative mt-1.5 flex size-3">
    <span className="absolute inline-flex size-full animate-ping rounded-full bg-copper opacity-75" />
    <span className="relative inline-flex size-3 rounded-full bg-copper" />
  </span>
);
