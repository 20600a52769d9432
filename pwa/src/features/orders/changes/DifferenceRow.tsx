import { formatKwacha } from '@linka/contracts/money';
import type { WantedLine } from '@linka/contracts/orders';
import { say } from '../../../lib/text/index.ts';
import { Badge } from '../../../ui/index.ts';
import type { Difference, Offer } from './rules.ts';
import { words } from './words.ts';

const told = ({ quantity, unitPriceNgwee }: WantedLine): string =>
  say(words.line, { quantity, price: formatKwacha(unitPriceNgwee) });

export const DifferenceRow = ({ difference: { name, why, was, now } }: { difference: Difference }) => (
  <Row name={name} why={words[why]} before={told(was)} after={now === null ? words.gone : told(now)} />
);

export const FeeRow = ({ fee }: { fee: NonNullable<Offer['fee']> }) => (
  <Row
    name={words.delivery}
    why={words.price_moved}
    before={formatKwacha(fee.wasNgwee)}
    after={formatKwacha(fee.nowNgwee)}
  />
);

const Row = ({ name, why, before, after }: Record<'name' | 'why' | 'before' | 'after', string>) => (
  <li className="space-y-1 py-3">
    <p className="flex flex-wrap items-center gap-2 font-bold">
      {name} <Badge tone="warn">{why}</Badge>
    </p>
    <dl className="tabular flex gap-6">
      <div>
        <dt className="text-note text-ink-soft">{words.before}</dt>
        <dd className="line-through">{before}</dd>
      </div>
      <div>
        <dt className="text-note text-ink-soft">{words.now}</dt>
        <dd className="font-bold">{after}</dd>
      </div>
    </dl>
  </li>
);
