import { inEnglish } from '../lib/text/index.ts';

export const words = inEnglish({
  toPin: 'We bring it to your pin',
  toPinLater: 'Your answer is sent as soon as there is a network',
});
