import type { ReactNode } from 'react';
import { cx } from './cx.ts';

interface CardProps {
  readonly children: ReactNode;
  readonly as?: 'div' | 'section' | 'article' | 'li';
  readonly flush?: boolean;
  readonly label?: string;
}

/** A sheet of paper on the canvas. `flush` lets its content reach the edges. */
export const Card = ({ children, as: Tag = 'div', flush = false, label }: CardProps) => (
  <Tag
    aria-label={label}
    className={cx(
      'rounded-card border border-line bg-surface shadow-lift',
      flush ? 'overflow-hidden' : 'p-4',
    )}
  >
    {children}
  </Tag>
);

/** A titled part of a page. */
export const Section = ({
  title,
  children,
  aside,
}: {
  title: string;
  children: ReactNode;
  aside?: ReactNode;
}) => (
  <section aria-label={title} className="space-y-3">
    <div className="flex items-baseline justify-between gap-3">
      <h2 className="text-lead font-bold">{title}</h2>
      {aside}
    </div>
    {children}
  </section>
);
