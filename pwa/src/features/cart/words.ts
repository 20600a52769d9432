import { inEveryLanguage } from '../../lib/text/index.ts';

export const words = inEveryLanguage('cart', {
  title: 'Cart',
  empty: 'Your cart is empty',
  emptyDetail: 'Choose a shop and put something in. The cart stays on this phone until you order.',
  toShops: 'See shops near you',
  from: 'From {shop}',
  more: 'Add more',
  goods: 'Goods',
  deliveryLater: 'Delivery is added when you say where to bring it.',
  checkout: 'Order for {total}',
  remove: 'Remove {item}',
  price_moved: 'Now {now}, was {was}',
  too_few: 'Only {available} left',
  sold_out: 'Sold out',
  gone: 'No longer sold',
  takeFew: 'Take {available}',
  takeOut: 'Take out',
  mend: 'Change the lines marked above, then order.',
});
