import { formatKwacha } from '@linka/contracts/money';
import { asOrdered, struckLines, type Order } from '@linka/contracts/orders';
import { say } from '../../lib/text/index.ts';
import { Card, Section, SumRow } from '../../ui/index.ts';
import { words } from './words.ts';

/** What was ordered, what of it was not there, for how much, and where to. */
export const Receipt = ({ order, photo = null }: { order: Order; photo?: string | null }) => (
  <Section title={words.what}>
    <Card>
      <dl className="space-y-2">
        {asOrdered(order).map(line => (
          <SumRow key={line.sku} label={`${line.quantity} × ${line.name}`}>
            {formatKwacha(line.unitPriceNgwee * line.quantity)}
          </SumRow>
        ))}
        {struckLines(order.strikes).map(({ sku, quantity, name, unitPriceNgwee }) => (
          <SumRow key={`struck ${sku}`} label={say(words.missingLine, { quantity, name })}>
            −{formatKwacha(unitPriceNgwee * quantity)}
          </SumRow>
        ))}
        <SumRow label={words.delivery}>{formatKwacha(order.deliveryFeeNgwee)}</SumRow>
        <SumRow label={words.total} strong>
          {formatKwacha(order.totalNgwee)}
        </SumRow>
      </dl>
    </Card>
    <Card>
      <dl className="space-y-3">
        {order.dropOff && (
          <div>
            <dt className="text-note text-ink-soft">{words.to}</dt>
            <dd className="font-semibold">
              {order.dropOff.landmark}
              {order.dropOff.plusCode && (
                <span className="block text-note font-normal text-ink-soft">
                  {say(words.plusCode, { code: order.dropOff.plusCode })}
                </span>
              )}
              {photo !== null && (
                <img
                  src={photo}
                  alt={words.photoAlt}
                  className="mt-2 max-h-48 w-full rounded-card object-cover"
                />
              )}
            </dd>
          </div>
        )}
        {order.note !== null && (
          <div>
            <dt className="text-note text-ink-soft">{words.note}</dt>
            <dd>{order.note}</dd>
          </div>
        )}
        <div>
          <dt className="sr-only">{words.title}</dt>
          <dd className="text-note text-ink-soft">
            {say(words.orderNumber, { number: order.id.slice(0, 8) })}
          </dd>
        </div>
      </dl>
    </Card>
  </Section>
);
