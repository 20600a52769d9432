import { inEveryLanguage } from '../lib/text/index.ts';

/** Words of the design system itself; whatever a feature says, it brings with it. */
export const words = inEveryLanguage('ui', {
  close: 'Close',
  tryAgain: 'Try again',
  loading: 'Loading',
  addOne: 'Add one {item}',
  takeOne: 'Take one {item} away',
  inCart: '{count} in the cart',
});
