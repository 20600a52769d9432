import type { Failure } from '../../../lib/api/index.ts';
import { say } from '../../../lib/text/index.ts';
import { ageInWords, timeOfDay } from '../../../lib/time/index.ts';
import { useNow, useOnline } from '../../../offline/hooks/index.ts';
import { cx, Icon } from '../../../ui/index.ts';
import { words } from './words.ts';

interface FreshnessProps {
  readonly takenAt: number | undefined;
  readonly failure: Failure | null;
}

/** How old what is seen is. Keeps its line, so that nothing moves when the network goes. */
export function Freshness({ takenAt, failure }: FreshnessProps) {
  const now = useNow();
  const fresh = useOnline() && failure === null;
  const values = takenAt !== undefined && { time: timeOfDay(takenAt), age: ageInWords(now - takenAt) };
  return (
    <p
      role="status"
      className={cx(
        'flex min-h-6 items-center gap-2 text-note',
        fresh ? 'text-ink-soft' : 'font-semibold text-warn',
      )}
    >
      {values && (
        <>
          <Icon name={fresh ? 'check' : 'clock'} size={18} />
          {say(fresh ? words.upToDate : words.old, values)}
        </>
      )}
    </p>
  );
}
