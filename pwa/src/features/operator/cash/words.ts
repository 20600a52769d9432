import { inEnglish } from '../../../lib/text/index.ts';

export const words = inEnglish({
  title: 'Cash',
  lead: 'Cash that couriers took at doors and have not handed in, the most first. Count it with the courier, then book it.',
  list: 'Couriers with cash',
  none: 'No courier carries cash',
  noneDetail: 'What couriers take at doors appears here.',
  unread: 'The cash could not be read',
  nameless: 'A courier without a name',
  owes: 'Carries {amount} of {limit}',
  full: 'At the limit: no cash jobs until some is handed in.',
  count: 'Book a hand-in',
  countOne: 'Book a hand-in of {name}',
  amount: 'Counted, in kwacha',
  amountHint: 'At most {most}. What is missing stays owed.',
  amountWrong: 'Type an amount up to {most}.',
  confirm: 'It is counted: book it',
  asked: 'Hand-in of {amount}',
});
