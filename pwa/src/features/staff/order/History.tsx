import type { OrderEvent } from '@linka/contracts/orders';
import { timeOfDay } from '../../../lib/time/index.ts';
import { Section } from '../../../ui/index.ts';
import { tell } from './history.ts';
import { words } from './words.ts';

/** Everything that happened, the newest first, with its time of day. */
export const History = ({ events }: { events: readonly OrderEvent[] }) => (
  <Section title={words.history}>
    <ol className="divide-y divide-line rounded-card border border-line bg-surface">
      {[...events].reverse().map(event => (
        <li key={event.seq} className="flex items-baseline gap-4 px-4 py-2">
          <time dateTime={event.at} className="tabular text-note text-ink-soft">
            {timeOfDay(event.at)}
          </time>
          <span>{tell(event)}</span>
        </li>
      ))}
    </ol>
  </Section>
);
