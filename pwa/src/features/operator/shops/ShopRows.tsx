import type { ShopRecord, Verification } from '@linka/contracts/shops';
import { Link } from 'react-router';
import { say } from '../../../lib/text/index.ts';
import { momentInWords } from '../../../lib/time/index.ts';
import type { StoredEntry } from '../../../offline/outbox/index.ts';
import { cx, Icon } from '../../../ui/index.ts';
import { kinds } from '../../../ui/shop/kinds.ts';
import { VerificationBadge } from './VerificationBadge.tsx';
import { verificationAfter } from './decided.ts';
import { words } from './words.ts';

interface ShopRowsProps {
  readonly shops: readonly ShopRecord[];
  readonly entries: readonly StoredEntry[];
  readonly show: Verification;
  readonly chosen: string | null;
  readonly now: number;
}

export const ShopRows = ({ shops, entries, show, chosen, now }: ShopRowsProps) => (
  <ul
    aria-label={words.list}
    className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-lift"
  >
    {shops.map(shop => (
      <li key={shop.id}>
        <Link
          to={`/operator?show=${show}&shop=${shop.id}`}
          aria-current={shop.id === chosen || undefined}
          className={cx(
            'flex min-h-16 items-center gap-3 px-4 py-3 outline-offset-[-3px]',
            shop.id === chosen ? 'bg-primary-soft text-primary-ink' : 'hover:bg-sunken',
          )}
        >
          <Icon name={kinds[shop.kind].icon} />
          <span className="min-w-0 flex-1">
            <span className="block truncate font-bold">{shop.name}</span>
            <span className="block text-note">
              {shop.area} · {say(words.since, { when: momentInWords(shop.registeredAt, now) })}
            </span>
          </span>
          {verificationAfter(shop, entries) !== show && (
            <VerificationBadge verification={verificationAfter(shop, entries)} />
          )}
          <Icon name="chevron" size={20} />
        </Link>
      </li>
    ))}
  </ul>
);
