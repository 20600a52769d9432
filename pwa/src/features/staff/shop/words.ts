import { inEnglish } from '../../../lib/text/index.ts';

export const words = inEnglish({
  title: 'My shop',
  none: 'No shop yet',
  noneDetail: 'Ask the owner to add your phone number to the shop.',
  notYours: 'You do not work in this shop',
  notYoursDetail: 'Choose one of your own shops.',
  toMine: 'To my shop',
  choose: 'Shop',
  parts: 'Parts of the shop',
  orders: 'Orders',
  stock: 'Stock',
  money: 'Money',
  people: 'People',
});
