import { inEveryLanguage } from '../text/index.ts';

/**
 * Days of the week are words here, not `Intl`'s: no browser on a cheap phone knows them in Bemba or Nyanja. Sunday is 0.
 */
export const words = inEveryLanguage('time', {
  today: 'today {time}',
  tomorrow: 'tomorrow {time}',
  yesterdayAt: 'yesterday {time}',
  onDay:
    '{day, select, 0 {Sunday} 1 {Monday} 2 {Tuesday} 3 {Wednesday} 4 {Thursday} 5 {Friday} other {Saturday}} {time}',
  onDate: '{date} {time}',
  justNow: 'just now',
  minutes: '{count} min ago',
  hours: '{count} h ago',
  yesterday: 'yesterday',
  days: '{count, plural, one {# day} other {# days}} ago',
});
