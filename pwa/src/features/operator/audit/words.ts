import { inEnglish } from '../../../lib/text/index.ts';

export const words = inEnglish({
  title: 'What was done',
  lead: 'Everything done by those who have power over others, newest first. Nothing here can be changed.',
  failed: 'The log could not be read',
  empty: 'Nothing yet',
  emptyDetail: 'The first word on a shop will stand here.',
  older: 'Older',
  list: 'Log',
  who: 'by {actor}',
  to: 'to {subject}',
});
