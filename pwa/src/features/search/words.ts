import { inEveryLanguage } from '../../lib/text/index.ts';

export const words = inEveryLanguage('search', {
  title: 'Search',
  back: 'Back to the shops',
  label: 'Search shops and goods',
  hint: 'sugar, pharmacy, bread …',
  lead: 'Finds what you have seen on this phone, also without a network.',
  found: '{count, plural, =0 {Nothing} one {# thing} other {# things}} for “{term}”',
  nothing: 'Nothing like “{term}” on this phone',
  nothingDetail: 'Open a shop once with a network; from then on its goods are found here.',
  favourites: 'Your shops',
  from: 'from {price} · {shop}',
  soldOut: 'Sold out when last seen · {shop}',
  seen: 'Seen {age}',
});
