import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';

interface SumRowProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
  /** The sum of what stands above: larger, under a rule. */
  readonly strong?: boolean;
}

/** A line of sums in a <dl>: the words left, the money right. */
export const SumRow = ({ label, children, strong = false }: SumRowProps) => (
  <div
    className={cx(
      'flex items-baseline justify-between gap-4',
      strong && 'pt-2 text-lead font-bold not-first:border-t not-first:border-line',
    )}
  >
    <dt>{label}</dt>
    <dd className="tabular text-right">{children}</dd>
  </div>
);

/** A line that leads somewhere. */
export const LinkRow = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link to={to} className="flex min-h-16 items-center gap-3 px-4 py-3 hover:bg-sunken">
    <div className="min-w-0 flex-1">{children}</div>
    <Icon name="chevron" size={20} className="text-ink-soft" />
  </Link>
);
