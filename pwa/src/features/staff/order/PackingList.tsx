import { formatKwacha } from '@linka/contracts/money';
import type { Order } from '@linka/contracts/orders';
import { say } from '../../../lib/text/index.ts';
import { Banner, Card, Section, SumRow } from '../../../ui/index.ts';
import { words } from './words.ts';

/** What goes into the bag; the quantity is what people get wrong, so it is the biggest. */
export const PackingList = ({ order: { lines, goodsNgwee, note } }: { order: Order }) => (
  <Section title={words.pack}>
    {note !== null && (
      <Banner tone="busy" icon="person" title={words.note}>
        <p className="text-body">{note}</p>
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
      </ul>
      <dl className="border-t border-line px-4 py-3">
        <SumRow label={words.goods} strong>
          {formatKwacha(goodsNgwee)}
        </SumRow>
      </dl>
    </Card>
  </Section>
);
