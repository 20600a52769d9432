import { countdown } from '../../../lib/time/index.ts';
import { useNow } from '../../../offline/hooks/index.ts';
import { cx, tones, type Tone } from '../../../ui/index.ts';
import { words } from './words.ts';

const MINUTE = 60_000;

/** How urgent so much time left is. */
export const pressing = (leftMs: number): Tone =>
  leftMs <= 2 * MINUTE ? 'bad' : leftMs <= 5 * MINUTE ? 'warn' : 'good';

interface TimeLeftProps {
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly label: string;
  /** What it says afterwards; with it the time goes on upwards. */
  readonly late?: string;
}

/** Counts down by the second; its width stays as it is. */
export function TimeLeft({ until, label, late }: TimeLeftProps) {
  const left = until - useNow(1000);
  const over = left <= 0;
  return (
    <p
      role="timer"
      className={cx(
        'flex items-baseline justify-between gap-3 rounded-control px-3 py-1.5 text-note font-semibold',
        tones[pressing(left)],
      )}
    >
      <span>{over ? (late ?? words.timeUp) : label}</span>
      <span className="tabular text-lead font-bold">
        {countdown(over && late !== undefined ? -left : left)}
      </span>
    </p>
  );
}
