import { formatKwacha } from '@linka/contracts/money';
import { isEnd, struckLines, type Order } from '@linka/contracts/orders';
import { say } from '../../lib/text/index.ts';
import { Banner } from '../../ui/index.ts';
import { words } from './words.ts';

/** While the order is under way: what the shop did not have, and, for who pays at the door, what is to be paid now. */
export function Missing({ order }: { order: Order }) {
  if (order.strikes.length === 0 || isEnd(order.state)) return null;
  const goods = struckLines(order.strikes)
    .map(({ quantity, name }) => `${quantity} × ${name}`)
    .join(', ');
  return (
    <Banner tone="warn" icon="basket" title={words.missingTitle}>
      <p>{say(words.missingDetail, { goods })}</p>
      {order.cashNgwee !== null && <p>{say(words.missingCash, { amount: formatKwacha(order.cashNgwee) })}</p>}
    </Banner>
  );
}
