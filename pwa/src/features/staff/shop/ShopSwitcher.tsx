import { useNavigate } from 'react-router';
import { useShopName } from './use-shop-name.ts';
import { words } from './words.ts';

/** For people who work in more than one shop. */
export function ShopSwitcher({ shopId, shopIds }: { shopId: string; shopIds: readonly string[] }) {
  const navigate = useNavigate();
  if (shopIds.length < 2) return null;
  return (
    <select
      aria-label={words.choose}
      className="min-h-11 max-w-36 rounded-control border-2 border-edge bg-surface px-2 text-note font-semibold text-ink sm:max-w-64"
      value={shopId}
      onChange={event => void navigate(`/staff/${event.target.value}`)}
    >
      {shopIds.map(id => (
        <ShopOption key={id} shopId={id} />
      ))}
    </select>
  );
}

const ShopOption = ({ shopId }: { shopId: string }) => <option value={shopId}>{useShopName(shopId)}</option>;
