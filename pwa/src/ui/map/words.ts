import { inEveryLanguage } from '../../lib/text/index.ts';

export const words = inEveryLanguage('map', {
  cluster: '{count} shops close together. Come closer',
  closer: 'Come closer',
  farther: 'See more around',
  toMe: 'Back to where I am',
});
