import { inEveryLanguage } from '../../lib/text/index.ts';

export const words = inEveryLanguage('map', {
  cluster: '{count} shops close together. Come closer',
  closer: 'Come closer',
  farther: 'See more around',
  toMe: 'Back to where I am',
  keep: 'Keep this map',
  keepSize: 'This part of the map is {megabytes} MB. Keep it on this phone?',
  keepLarge: 'This is {megabytes} MB, too much for a phone. Come closer first.',
  keepYes: 'Keep it',
  keepNo: 'Not now',
  kept: 'This part of the map opens without a network.',
  keepFailed: 'It could not be kept. What has come stays; try again when there is a network.',
});
