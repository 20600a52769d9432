import { basketNgwee, formatKwacha } from '@linka/contracts/money';
import { struckLines, type Order, type OrderLine } from '@linka/contracts/orders';
import type { ReactNode } from 'react';
import { say } from '../../../lib/text/index.ts';
import { Banner, Card, Section, SumRow } from '../../../ui/index.ts';
import { words } from './words.ts';

interface PackingListProps {
  readonly order: Pick<Order, 'note' | 'strikes'>;
  readonly lines: readonly OrderLine[];
  /** What can be done about it. */
  readonly children: ReactNode;
}

/** What goes into the bag; the quantity is what people get wrong, so it is the biggest. */
export const PackingList = ({ order, lines, children }: PackingListProps) => (
  <Section title={words.pack}>
    {order.note !== null && (
      <Banner tone="busy" icon="person" title={words.note}>
        <p className="text-body">{order.note}</p>
      </Banner>
    )}
    <Card flush>
      <ul className="divide-y divide-line">
        {lines.map(line => (
          <li key={line.sku} className="flex items-center gap-4 px-4 py-3">
            <span className="tabular min-w-14 rounded-control bg-sunken px-2 py-1 text-center text-title font-bold">
              {line.quantity} ×
            </span>
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{line.name}</span>
              <span className="text-note text-ink-soft">
                {say(words.each, { price: formatKwacha(line.unitPriceNgwee) })}
              </span>
            </span>
            <span className="tabular font-semibold">{formatKwacha(line.unitPriceNgwee * line.quantity)}</span>
          </li>
        ))}
        {struckLines(order.strikes).map(({ sku, quantity, name }) => (
          <li key={`struck ${sku}`} className="px-4 py-3 text-note text-ink-soft">
            {say(words.struck, { quantity, name })}
          </li>
        ))}
      </ul>
      <dl className="border-t border-line px-4 py-3">
        <SumRow label={words.goods} strong>
          {formatKwacha(basketNgwee(lines))}
        </SumRow>
      </dl>
    </Card>
    {children}
  </Section>
);
