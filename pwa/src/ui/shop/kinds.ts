import type { ShopKind } from '@linka/contracts/shops';
import type { IconName } from '../Icon.tsx';

interface Kind {
  readonly label: string;
  readonly icon: IconName;
}

/** How each kind of shop is called and drawn. */
export const kinds: Readonly<Record<ShopKind, Kind>> = {
  groceries: { label: 'Groceries', icon: 'basket' },
  fresh: { label: 'Fresh food', icon: 'leaf' },
  bakery: { label: 'Bakery', icon: 'bread' },
  pharmacy: { label: 'Pharmacy', icon: 'cross' },
  hardware: { label: 'Hardware', icon: 'hammer' },
  household: { label: 'Household', icon: 'house' },
  restaurant: { label: 'Cooked food', icon: 'pot' },
};
