import { formatKwacha } from '@linka/contracts/money';
import { say } from '../../../lib/text/index.ts';
import { momentInWords } from '../../../lib/time/index.ts';
import { Badge, LinkRow } from '../../../ui/index.ts';
import { OrderBadges } from '../../../ui/order/OrderBadges.tsx';
import { words } from '../words.ts';
import type { Listed } from './merge.ts';

export const OrderRow = ({ order, now }: { order: Listed; now: number }) => (
  <li>
    <LinkRow to={`/orders/${order.orderId}`}>
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-bold">{order.shopName}</span>
        <span className="tabular shrink-0 font-bold">{formatKwacha(order.totalNgwee)}</span>
      </span>
      <span className="block pb-1 text-note text-ink-soft">
        {momentInWords(order.placedAt, now)} · {say(words.items, { count: order.items })}
      </span>
      {order.sealed ? (
        <Badge tone="warn">{words.notSent}</Badge>
      ) : (
        <OrderBadges state={order.state} refund={order.refund} />
      )}
    </LinkRow>
  </li>
);
