import { inEveryLanguage } from '../../lib/text/index.ts';

export const words = inEveryLanguage('paying', {
  payWith: 'Pay with',
  cash: 'Cash',
  cashHint: 'You pay the courier in cash when the goods are in your hands. Have the right sum ready.',
  isOf: '{network} number',
  notTaken: 'This looks like an {network} number. Here one can pay with: {companies}.',
});
