import { inEveryLanguage } from '../lib/text/index.ts';

export const words = inEveryLanguage('app', {
  skip: 'Skip to the content',
  nav: 'Main',
  shops: 'Shops',
  cart: 'Cart',
  orders: 'Orders',
  account: 'Account',
  courier: 'Jobs',
  staff: 'My shop',
  operator: 'Verify',
  cartWith: 'Cart, {count, plural, one {# item} other {# items}}',
  offline: 'No network. You can go on; what you send waits on this phone.',
  waiting: '{count, plural, one {# thing has} other {# things have}} not been sent',
  newVersion: 'A new version is ready.',
  update: 'Update now',
  brokenTitle: 'This page stumbled',
  brokenDetail: 'Your cart and orders are safe on this phone. Load the page again.',
  reload: 'Load again',
  storageTitle: 'This browser keeps nothing',
  storageDetail:
    'Linka must remember your cart and your orders on this phone. Leave private browsing, or free some space, and open Linka again.',
  missingTitle: 'Nothing here',
  missingDetail: 'The address may be old.',
  toShops: 'See shops near you',
});
