import { formatMetres } from '@linka/contracts/places';
import type { ShopCard as Shop } from '@linka/contracts/shops';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { say } from '../../lib/text/index.ts';
import { ageInWords } from '../../lib/time/index.ts';
import { cx, Icon } from '../../ui/index.ts';
import { kinds } from '../../ui/shop/kinds.ts';
import { OpenState } from '../../ui/shop/OpenState.tsx';
import { words } from './words.ts';

interface ShopListProps {
  readonly shops: readonly Shop[];
  readonly chosen: string | undefined;
  /** Pointed at, by mouse or by keyboard: the map shows where it is. */
  readonly onPoint: (id: string) => void;
  readonly now: number;
}

export function ShopList({ shops, chosen, onPoint, now }: ShopListProps) {
  const there = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Chosen on the map, it comes into view here. A list that is hidden behind the map has nowhere to scroll.
    if (there.current?.offsetParent) there.current.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <ul className="space-y-3">
      {shops.map(shop => (
        <li
          key={shop.id}
          ref={shop.id === chosen ? there : undefined}
          onMouseEnter={() => onPoint(shop.id)}
          onFocus={() => onPoint(shop.id)}
        >
          <ShopCard shop={shop} chosen={shop.id === chosen} now={now} />
        </li>
      ))}
    </ul>
  );
}

/** Longer silent than this, and a shopper should know before filling a cart. */
const QUIET_MS = 10 * 60_000;

export function ShopCard({ shop, chosen, now }: { shop: Shop; chosen: boolean; now: number }) {
  const quiet = shop.lastSeenAt === null ? 0 : now - Date.parse(shop.lastSeenAt);
  return (
    <Link
      to={`/shops/${shop.id}`}
      className={cx(
        'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border bg-surface p-3.5 shadow-lift hover:border-edge',
        chosen ? 'border-copper ring-2 ring-copper' : 'border-line',
      )}
    >
      <span
        className={cx(
          'flex size-14 shrink-0 items-center justify-center rounded-control',
          shop.open ? 'bg-primary-soft text-primary-ink' : 'bg-sunken text-ink-soft',
        )}
      >
        <Icon name={kinds[shop.kind].icon} size={30} />
      </span>
      <span className="min-w-0 flex-1 basis-40 space-y-1">
        <span className="flex items-baseline gap-3">
          <span className="min-w-0 flex-1 font-bold">{shop.name}</span>
          <span className="tabular text-note font-semibold whitespace-nowrap">
            {formatMetres(shop.metres)}
          </span>
        </span>
        <span className="block text-note text-ink-soft">
          {kinds[shop.kind].label} · {shop.area}
        </span>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <OpenState open={shop.open} changesAt={shop.changesAt} now={now} />
          {quiet > QUIET_MS && (
            <span className="text-note text-ink-soft">{say(words.heard, { age: ageInWords(quiet) })}</span>
          )}
        </span>
      </span>
    </Link>
  );
}
