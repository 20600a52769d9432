import { say } from '../../lib/text/index.ts';
import { useStored } from '../../offline/hooks/index.ts';
import { LinkRow } from '../../ui/index.ts';
import { words } from './words.ts';

export function WaitingRow({ accountId }: { accountId: string }) {
  const entries = useStored(({ outbox }) => outbox.all(), ['outbox']) ?? [];
  const count = entries.filter(entry => entry.accountId === accountId).length;
  return (
    <LinkRow to="/outbox">
      <span className="block font-semibold">{words.waiting}</span>
      <span className="block text-note text-ink-soft">
        {count === 0 ? words.waitingNone : say(words.waitingSome, { count })}
      </span>
    </LinkRow>
  );
}
