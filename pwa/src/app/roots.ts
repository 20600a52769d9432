import type { Role } from '@linka/contracts/auth';
import type { IconName } from '../ui/index.ts';

export interface Root {
  readonly to: string;
  readonly word: 'shops' | 'cart' | 'orders' | 'courier' | 'staff' | 'operator' | 'account';
  readonly icon: IconName;
  /** Shown only to those who have this role. */
  readonly role: Role | null;
}

/** The doors of the app, in the order of the navigation. */
export const roots: readonly Root[] = [
  { to: '/', word: 'shops', icon: 'shop', role: null },
  { to: '/cart', word: 'cart', icon: 'basket', role: null },
  { to: '/orders', word: 'orders', icon: 'receipt', role: null },
  { to: '/courier', word: 'courier', icon: 'bike', role: 'courier' },
  { to: '/staff', word: 'staff', icon: 'house', role: 'staff' },
  { to: '/operator', word: 'operator', icon: 'shield', role: 'operator' },
  { to: '/account', word: 'account', icon: 'person', role: null },
];
