import { formatKwacha } from '@linka/contracts/money';
import { say } from '../../lib/text/index.ts';
import type { ReviewedLine } from '../../offline/cart/review.ts';
import { Card, SumRow } from '../../ui/index.ts';
import { words } from './words.ts';

export const GoodsList = ({ lines }: { lines: readonly ReviewedLine[] }) => (
  <Card>
    <dl className="space-y-2">
      {lines.map(line => (
        <SumRow key={line.sku} label={<Named line={line} />}>
          {formatKwacha(line.unitPriceNgwee * line.quantity)}
        </SumRow>
      ))}
    </dl>
  </Card>
);

const Named = ({ line: { name, quantity, unitPriceNgwee, wasNgwee } }: { line: ReviewedLine }) => (
  <>
    {quantity} × {name}
    {wasNgwee !== null && (
      <span className="block text-note font-semibold text-warn">
        {say(words.priceMoved, { now: formatKwacha(unitPriceNgwee), was: formatKwacha(wasNgwee) })}
      </span>
    )}
  </>
);
