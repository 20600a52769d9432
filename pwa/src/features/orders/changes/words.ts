import { inEveryLanguage } from '../../../lib/text/index.ts';

export const words = inEveryLanguage('changes', {
  title: 'Something has changed',
  lead: 'Nothing has been taken and nothing is ordered yet. Look at the new values and decide.',
  before: 'Before',
  now: 'Now',
  line: '{quantity} × {price}',
  gone: 'Not to be had',
  price_moved: 'The price has changed',
  out_of_stock: 'Not enough is left',
  product_unknown: 'No longer sold',
  delivery: 'Delivery',
  accept: 'Order it so and pay {total}',
  back: 'Back to the cart',
  backDone: 'The goods are in your cart again.',
  tooOld: 'Still want this?',
  send: 'Yes, send it now',
});
