import { openAt } from '@linka/contracts/hours';
import { formatMetres } from '@linka/contracts/places';
import type { Shop } from '@linka/contracts/shops';
import { say } from '../../lib/text/index.ts';
import { Banner, Icon } from '../../ui/index.ts';
import { kinds } from '../../ui/shop/kinds.ts';
import { OpenNow } from '../../ui/shop/OpenState.tsx';
import { FavouriteButton } from './FavouriteButton.tsx';
import { ShareButton } from './ShareButton.tsx';
import { words } from './words.ts';

export const ShopHead = ({ shop, now }: { shop: Shop; now: number }) => (
  <div className="space-y-4">
    <div className="flex flex-wrap items-center gap-4">
      <span className="flex size-16 shrink-0 items-center justify-center rounded-card bg-primary-soft text-primary-ink">
        <Icon name={kinds[shop.kind].icon} size={34} />
      </span>
      <div className="min-w-0 flex-1 space-y-1">
        <p className="text-note text-ink-soft">
          {kinds[shop.kind].label} · {shop.area}
          {shop.metres > 0 && <> · {say(words.away, { distance: formatMetres(shop.metres) })}</>}
        </p>
        <OpenNow hours={shop.hours} now={now} />
      </div>
      <div className="flex w-full gap-3 sm:w-auto">
        <ShareButton what={shop.name} path={`/shops/${shop.id}`} />
        <FavouriteButton shop={shop} />
        <a
          href={`tel:${shop.phone}`}
          aria-label={say(words.call, { shop: shop.name })}
          className="inline-flex size-12 items-center justify-center rounded-full border-2 border-edge"
        >
          <Icon name="phone" size={22} />
        </a>
      </div>
    </div>
    {!openAt(shop.hours, new Date(now)) && (
      <Banner tone="warn" icon="clock">
        {words.closed}
      </Banner>
    )}
  </div>
);
