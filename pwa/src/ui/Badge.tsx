import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon, type IconName } from './Icon.tsx';

export const tones = {
  plain: 'bg-sunken text-ink',
  good: 'bg-primary-soft text-primary-ink',
  busy: 'bg-info-soft text-info',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-danger-soft text-danger',
  copper: 'bg-copper-soft text-copper',
} as const;
export type Tone = keyof typeof tones;

/** A state in one or two words. Its colour repeats what the words say, and never says it alone. */
export const Badge = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <span
    className={cx('inline-flex items-center rounded-full px-2.5 py-0.5 text-note font-semibold', tones[tone])}
  >
    {children}
  </span>
);

interface BannerProps {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Read out when it appears. */
  readonly live?: boolean;
}

/** A note across the page: how old this is, what waits, what went wrong. */
export const Banner = ({ tone = 'plain', icon, title, children, action, live = false }: BannerProps) => (
  <div role={live ? 'status' : undefined} className={cx('flex gap-3 rounded-card p-4', tones[tone])}>
    {icon && <Icon name={icon} className="mt-px" />}
    <div className="min-w-0 flex-1 space-y-1">
      {title && <p className="font-bold">{title}</p>}
      {children && <div className="text-note">{children}</div>}
      {action && <div className="flex flex-wrap gap-2 pt-2">{action}</div>}
    </div>
  </div>
);
