import { formatKwacha } from '@linka/contracts/money';
import { formatMetres } from '@linka/contracts/places';
import { say } from '../../lib/text/index.ts';
import { Card, SumRow } from '../../ui/index.ts';
import type { Quote } from './rules.ts';
import { words } from './words.ts';

export const Sums = ({ sums }: { sums: Quote }) => (
  <Card>
    <dl className="space-y-2">
      <SumRow label={words.goods}>{formatKwacha(sums.goodsNgwee)}</SumRow>
      <SumRow label={say(words.delivery, { distance: formatMetres(sums.metres) })}>
        {formatKwacha(sums.deliveryNgwee)}
      </SumRow>
      <SumRow label={words.total} strong>
        {formatKwacha(sums.totalNgwee)}
      </SumRow>
    </dl>
  </Card>
);
