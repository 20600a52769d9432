import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';

interface PageProps {
  readonly title: string;
  /** Where the arrow leads. Without it the page is one of the roots. */
  readonly back?: { readonly to: string; readonly label: string };
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** Stands at the lower edge under the thumb. */
  readonly bar?: ReactNode;
  /** A long content comes after the bar for who walks by keyboard or by ear; it stands where it stood. */
  readonly barFirst?: boolean;
  readonly width?: 'narrow' | 'wide';
}

/** A page: its title in the bar above, its content, and perhaps one action under the thumb. */
export function Page({ title, back, aside, children, bar, barFirst = false, width = 'narrow' }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Linka`;
  }, [title]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const column = cx('mx-auto w-full px-4', width === 'wide' ? 'max-w-6xl' : 'max-w-2xl');
  const foot = bar && (
    <div className="pad-bottom-safe has-[>div:empty]:hidden sticky bottom-(--nav-height) z-20 order-last mt-auto border-t border-line bg-canvas/95 pt-3 backdrop-blur-sm">
      <div className={column}>{bar}</div>
    </div>
  );
  return (
    <>
      <header className="sticky top-0 z-20 border-b border-line bg-canvas/95 backdrop-blur-sm">
        <div className={cx(column, 'flex min-h-14 items-center gap-1')}>
          {back && (
            <Link
              to={back.to}
              aria-label={back.label}
              className="-ml-3 inline-flex size-11 items-center justify-center rounded-full hover:bg-sunken"
            >
              <Icon name="back" />
            </Link>
          )}
          <h1 ref={heading} tabIndex={-1} className="min-w-0 flex-1 py-2 text-lead leading-tight font-bold">
            {title}
          </h1>
          {aside}
        </div>
      </header>
      {barFirst && foot}
      <div className={cx(column, 'flex-1 space-y-6 pt-4 pb-8')}>{children}</div>
      {!barFirst && foot}
    </>
  );
}
