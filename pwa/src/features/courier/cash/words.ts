import { inEnglish } from '../../../lib/text/index.ts';

export const words = inEnglish({
  title: 'My cash',
  back: 'Jobs',
  inHand: 'Cash in hand',
  hint: 'Cash you took at doors belongs to shops and to Linka. Hand it in, and an operator counts it with you.',
  coming: 'Still to collect',
  limit: 'No cash jobs from',
  full: 'You carry as much cash as you may. Hand it in to be given cash jobs again.',
  list: 'What came and went',
  delivered: 'Collected for order {order}',
  hand_in: 'Handed in',
  none: 'No cash yet',
  noneDetail: 'Cash that you collect at doors appears here.',
  unread: 'Your cash could not be read',
  old: 'As it was {age}; no network just now.',
});
