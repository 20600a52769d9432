import { Link } from 'react-router';
import { say } from '../../lib/text/index.ts';
import { ageInWords, momentInWords } from '../../lib/time/index.ts';
import { canWithdraw, type StoredEntry } from '../../offline/outbox/index.ts';
import { useServices } from '../../offline/hooks/index.ts';
import { Badge, Button } from '../../ui/index.ts';
import { words } from './words.ts';

const tones = { waiting: 'warn', sending: 'busy', refused: 'bad' } as const;

interface EntryRowProps {
  readonly entry: StoredEntry;
  /** Something of the same order stands before it. */
  readonly behind: boolean;
  readonly now: number;
}

export function EntryRow({ entry, behind, now }: EntryRowProps) {
  const { outbox } = useServices();
  const { state, failure, attempts, lastTriedAt } = entry;
  const ofOrder = entry.kind === 'relayOrder' || entry.kind === 'startPayment';
  // An order is taken back on its own page, where its goods return to the cart.
  const removable = entry.kind !== 'relayOrder' && !behind && canWithdraw(entry);
  return (
    <li className="space-y-1 px-4 py-3">
      <p className="flex items-center justify-between gap-3 font-bold">
        {words[entry.kind]} <Badge tone={tones[state]}>{words[state]}</Badge>
      </p>
      <p className="text-note text-ink-soft">
        {say(words.since, { when: momentInWords(entry.createdAt, now) })}
        {lastTriedAt !== null &&
          ` · ${say(words.tried, { count: attempts, age: ageInWords(now - lastTriedAt) })}`}
      </p>
      {failure !== null ? (
        <p className="text-note">{failure.detail}</p>
      ) : (
        behind && <p className="text-note">{words.behind}</p>
      )}
      {ofOrder && !behind && (
        <Link
          to={`/orders/${entry.lane}`}
          className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4"
        >
          {words.look}
        </Link>
      )}
      {removable && (
        <Button look="quiet" onClick={() => void outbox.withdraw(({ id }) => id === entry.id)}>
          {state === 'refused' ? words.dismiss : words.takeBack}
        </Button>
      )}
    </li>
  );
}
