import { inEveryLanguage } from '../../lib/text/index.ts';

export const words = inEveryLanguage('paying', {
  payWith: 'Pay with',
  isOf: '{network} number',
  notTaken: 'This looks like an {network} number. Here one can pay with: {companies}.',
});
