import { inEveryLanguage } from '../../lib/text/index.ts';

export const words = inEveryLanguage('reason', {
  why: 'Why?',
  other: 'Something else',
  own: 'Say it in a few words',
  missing: 'Choose a reason, or say it in a few words.',
  back: 'Go back',
});
