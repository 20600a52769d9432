import { inEnglish } from '../lib/text/index.ts';

/** What the worker says: it has no catalogue by it, so it speaks English. */
export const words = inEnglish({
  toPin: 'We bring it to your pin',
  toPinLater: 'Your answer is sent as soon as there is a network',
});
