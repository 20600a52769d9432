import { formatKwacha } from '@linka/contracts/money';
import { useNavigate } from 'react-router';
import { say } from '../../lib/text/index.ts';
import { ageInWords, momentInWords } from '../../lib/time/index.ts';
import { orderOf } from '../../offline/orders/index.ts';
import { takeBack } from '../../offline/orders/place.ts';
import type { StoredEntry } from '../../offline/outbox/index.ts';
import { useOnline, useServices, useStored } from '../../offline/hooks/index.ts';
import { Badge, Button, ButtonLink } from '../../ui/index.ts';
import { optionsOf, whyOf } from './rules.ts';
import { words } from './words.ts';

const tones = { waiting: 'warn', sending: 'busy', refused: 'bad' } as const;

interface EntryRowProps {
  readonly entry: StoredEntry;
  /** Everything of the same order, oldest first. */
  readonly lane: readonly StoredEntry[];
  readonly now: number;
}

/** One thing that waits: what, why, since when, and what may be done about it. */
export function EntryRow({ entry, lane, now }: EntryRowProps) {
  const services = useServices();
  const online = useOnline();
  const navigate = useNavigate();
  const record = useStored(
    async ({ orders }) => (await orders.get(entry.lane)) ?? null,
    ['orders'],
    entry.lane,
  );
  const order = record && orderOf(record);
  const behind = lane[0]?.id !== entry.id;
  const { state, attempts, lastTriedAt } = entry;
  const options = optionsOf(entry, lane, behind);
  const change = async (): Promise<void> => {
    if (record?.draft && (await takeBack(services, services.carts, record.draft))) await navigate('/cart');
  };
  return (
    <li className="space-y-1 px-4 py-3">
      <p className="flex flex-wrap items-center justify-between gap-x-3 font-bold">
        {words[entry.kind]} <Badge tone={tones[state]}>{words[state]}</Badge>
      </p>
      {order && <p>{say(words.of, { shop: order.shopName, total: formatKwacha(order.totalNgwee) })}</p>}
      <p className="text-note">{whyOf(entry, { behind, online, now })}</p>
      <p className="text-note text-ink-soft">
        {say(words.since, { when: momentInWords(entry.createdAt, now) })}
        {lastTriedAt !== null &&
          attempts > 0 &&
          ` · ${say(words.tried, { count: attempts, age: ageInWords(now - lastTriedAt) })}`}
      </p>
      <div className="-ml-5 flex flex-wrap items-center">
        {order && !behind && (
          <ButtonLink look="quiet" to={`/orders/${entry.lane}`}>
            {words.look}
          </ButtonLink>
        )}
        {options.renew && (
          <Button onClick={() => void services.outbox.renew(({ lane: of }) => of === entry.lane)}>
            {words.renew}
          </Button>
        )}
        {options.change && record?.draft && (
          <Button look="quiet" onClick={() => void change()}>
            {words.change}
          </Button>
        )}
        {options.withdraw && (
          <Button look="quiet" onClick={() => void services.outbox.withdraw(({ id }) => id === entry.id)}>
            {state === 'refused' ? words.dismiss : words.takeBack}
          </Button>
        )}
      </div>
    </li>
  );
}
