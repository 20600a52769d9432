import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import { Icon, type IconName } from './Icon.tsx';
import { words } from './words.ts';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing here: why, and what to do next. */
export const EmptyState = ({ icon, title, children, action }: EmptyStateProps) => (
  <div className="mx-auto flex max-w-sm flex-col items-center gap-3 px-4 py-12 text-center">
    <span className="flex size-20 items-center justify-center rounded-full bg-primary-soft text-primary-ink">
      <Icon name={icon} size={36} />
    </span>
    <h2 className="text-lead font-bold">{title}</h2>
    {children && <div className="text-ink-soft">{children}</div>}
    {action && <div className="flex flex-wrap justify-center gap-2 pt-2">{action}</div>}
  </div>
);

interface ErrorStateProps {
  readonly title: string;
  readonly detail: string;
  readonly retry?: (() => void) | undefined;
  readonly retryLabel?: string;
}

/** Something did not work: what, and a way on. */
export const ErrorState = ({ title, detail, retry, retryLabel = words.tryAgain }: ErrorStateProps) => (
  <div role="alert">
    <EmptyState
      icon="cloudOff"
      title={title}
      action={
        retry && (
          <Button look="secondary" icon="refresh" onClick={retry}>
            {retryLabel}
          </Button>
        )
      }
    >
      {detail}
    </EmptyState>
  </div>
);

/** The shape of what is coming, in its place, so that nothing jumps. */
export const Skeleton = ({ className }: { className?: string }) => (
  <div aria-hidden="true" className={cx('animate-shimmer rounded-control bg-sunken', className)} />
);

/** A list that is being fetched. */
export const SkeletonList = ({ rows = 4, label = words.loading }: { rows?: number; label?: string }) => (
  <div role="status" aria-label={label} className="space-y-3">
    {Array.from({ length: rows }, (_, row) => (
      <Skeleton key={row} className="h-24 w-full rounded-card" />
    ))}
  </div>
);
