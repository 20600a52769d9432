import { inEnglish } from '../../../lib/text/index.ts';

export const words = inEnglish({
  missing: 'Something is missing',
  title: 'Order {number}: what is missing?',
  detail: 'Count what is not there. You pack the rest, and the customer is told.',
  ordered: '{quantity} ordered, {price} each',
  pieceOf: 'missing {name}',
  said: '{count} missing',
  back: 'Goes back to the customer',
  less: 'The customer pays the courier',
  choose: 'Nothing is marked yet.',
  nothingLeft: 'Nothing would be left. Reject the order instead: then all the money goes back.',
  strike: 'Send {amount} back and pack the rest',
  strikeCash: 'Pack the rest',
  keep: 'It is all there',
});
