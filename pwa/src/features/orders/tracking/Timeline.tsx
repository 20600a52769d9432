import type { OrderEvent } from '@linka/contracts/orders';
import { momentInWords } from '../../../lib/time/index.ts';
import { cx, Section } from '../../../ui/index.ts';
import { tell } from './timeline.ts';
import { words } from './words.ts';

/** Everything that happened to the order, the newest first. */
export const Timeline = ({ events, now }: { events: readonly OrderEvent[]; now: number }) => (
  <Section title={words.history}>
    <ol>
      {[...events].reverse().map((event, n, all) => (
        <li key={event.seq} className="flex gap-3">
          <span aria-hidden="true" className="flex w-5 flex-col items-center">
            <span
              className={cx(
                'mt-1.5 size-3 shrink-0 rounded-full',
                n === 0 ? 'bg-copper ring-4 ring-copper-soft' : 'bg-primary',
              )}
            />
            {n < all.length - 1 && <span className="w-0.5 flex-1 bg-line" />}
          </span>
          <p className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-3 pb-3">
            <span className={cx(n === 0 && 'font-bold')}>{tell(event)}</span>
            <time dateTime={event.at} className="tabular text-note text-ink-soft">
              {momentInWords(event.at, now)}
            </time>
          </p>
        </li>
      ))}
    </ol>
  </Section>
);
