import { inEveryLanguage } from '../../lib/text/index.ts';

export const words = inEveryLanguage('shopState', {
  open: 'Open',
  openUntil: 'Open until {when}',
  closed: 'Closed',
  closedUntil: 'Closed, opens {when}',
  showPicture: 'Show picture: {picture}',
});

export const kindWords = inEveryLanguage('kinds', {
  groceries: 'Groceries',
  fresh: 'Fresh food',
  bakery: 'Bakery',
  pharmacy: 'Pharmacy',
  hardware: 'Hardware',
  household: 'Household',
  restaurant: 'Cooked food',
});
