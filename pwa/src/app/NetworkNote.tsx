import { Link } from 'react-router';
import { say } from '../lib/text/index.ts';
import { useAccount, useOnline, useStored } from '../offline/hooks/index.ts';
import { Icon } from '../ui/index.ts';
import { words } from './words.ts';

/** One quiet line while there is no network, and what waits for it. */
export function NetworkNote() {
  const online = useOnline();
  const account = useAccount();
  const entries = useStored(({ outbox }) => outbox.all(), ['outbox']);
  const waiting = (entries ?? []).filter(
    ({ accountId, state }) => accountId === account?.id && state !== 'sending',
  );
  const stuck = waiting.filter(({ failure, state }) => failure !== null || state === 'refused').length;
  const count = online ? stuck : waiting.length;
  return (
    <div role="status" className="text-note font-semibold">
      {(!online || count > 0) && (
        <div className="flex min-h-11 flex-wrap items-center gap-x-3 bg-warn-soft px-4 py-2 text-warn">
          {!online && (
            <span className="flex items-center gap-2">
              <Icon name="cloudOff" size={20} />
              {words.offline}
            </span>
          )}
          {count > 0 && (
            <Link to="/outbox" className="inline-flex min-h-11 items-center underline underline-offset-4">
              {say(words.waiting, { count })}
            </Link>
          )}
        </div>
      )}
    </div>
  );
}
