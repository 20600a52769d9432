import { inEveryLanguage } from '../lib/text/index.ts';

export const words = inEveryLanguage('languages', {
  title: 'Language',
  unread:
    '{languages}: not yet read by a native speaker. What the network or a shop writes may stay English.',
  failed: 'This language is not on the phone yet. Choose it when there is a network.',
});
