import type { Role } from '@linka/contracts/auth';
import type { IconName } from '../ui/index.ts';
import { words } from './words.ts';

export interface Root {
  readonly to: string;
  readonly label: string;
  readonly icon: IconName;
  /** Shown only to those who have this role. */
  readonly role: Role | null;
}

/** The doors of the app, in the order of the navigation. */
export const roots: readonly Root[] = [
  { to: '/', label: words.shops, icon: 'shop', role: null },
  { to: '/cart', label: words.cart, icon: 'basket', role: null },
  { to: '/orders', label: words.orders, icon: 'receipt', role: null },
  { to: '/courier', label: words.courier, icon: 'bike', role: 'courier' },
  { to: '/staff', label: words.staff, icon: 'house', role: 'staff' },
  { to: '/operator', label: words.operator, icon: 'shield', role: 'operator' },
  { to: '/account', label: words.account, icon: 'person', role: null },
];
