import { changesAt, openAt, type OpeningHours } from '@linka/contracts/hours';
import { say } from '../../lib/text/index.ts';
import { timeOrMoment } from '../../lib/time/index.ts';
import { Badge } from '../Badge.tsx';
import { words } from './words.ts';

interface OpenStateProps {
  readonly open: boolean;
  readonly changesAt: string | null;
  readonly now: number;
}

/** Open or closed, and until when, in Lusaka's time. A change that has passed since counts. */
export function OpenState({ open, changesAt: change, now }: OpenStateProps) {
  const over = change !== null && Date.parse(change) <= now;
  const openNow = over ? !open : open;
  const when = change === null || over ? null : timeOrMoment(change, now);
  if (openNow) return <Badge tone="good">{when ? say(words.openUntil, { when }) : words.open}</Badge>;
  return <Badge tone="bad">{when ? say(words.closedUntil, { when }) : words.closed}</Badge>;
}

/** The same from a week's opening hours. */
export const OpenNow = ({ hours, now }: { hours: OpeningHours; now: number }) => (
  <OpenState
    open={openAt(hours, new Date(now))}
    changesAt={changesAt(hours, new Date(now))?.toISOString() ?? null}
    now={now}
  />
);
