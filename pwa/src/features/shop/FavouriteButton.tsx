import type { Shop } from '@linka/contracts/shops';
import { say } from '../../lib/text/index.ts';
import { useSetting } from '../../offline/hooks/index.ts';
import { cx, Icon } from '../../ui/index.ts';
import { words } from './words.ts';

/** Keeps a shop at hand: its shelf is renewed whenever there is a network that is not dear. */
export function FavouriteButton({ shop: { id: shopId, name } }: { shop: Pick<Shop, 'id' | 'name'> }) {
  const [favourites, setFavourites] = useSetting('favourites');
  if (favourites === undefined) return null;
  const others = (favourites ?? []).filter(had => had.shopId !== shopId);
  const kept = others.length < (favourites?.length ?? 0);
  return (
    <button
      type="button"
      aria-pressed={kept}
      aria-label={say(words.favourite, { shop: name })}
      onClick={() => void setFavourites(kept ? others : [...others, { shopId, name }])}
      className={cx(
        'inline-flex size-12 items-center justify-center rounded-full border-2',
        kept ? 'border-copper bg-copper-soft text-copper' : 'border-edge',
      )}
    >
      <Icon name="heart" size={22} />
    </button>
  );
}
