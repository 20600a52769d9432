import type { ShopKind } from '@linka/contracts/shops';
import type { IconName } from '../Icon.tsx';
import { kindWords } from './words.ts';

interface Kind {
  readonly label: string;
  readonly icon: IconName;
}

const kind = (name: ShopKind, icon: IconName): Kind => ({
  get label() {
    return kindWords[name];
  },
  icon,
});

/** How each kind of shop is called and drawn. */
export const kinds: Readonly<Record<ShopKind, Kind>> = {
  groceries: kind('groceries', 'basket'),
  fresh: kind('fresh', 'leaf'),
  bakery: kind('bakery', 'bread'),
  pharmacy: kind('pharmacy', 'cross'),
  hardware: kind('hardware', 'hammer'),
  household: kind('household', 'house'),
  restaurant: kind('restaurant', 'pot'),
};
