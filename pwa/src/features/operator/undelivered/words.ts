import { inEnglish } from '../../../lib/text/index.ts';

export const words = inEnglish({
  title: 'Not delivered',
  lead: 'What shops and couriers have not been told yet. It is tried again by itself, at least each minute.',
  list: 'News that has not come through',
  none: 'Everything has come through',
  noneDetail: 'Shops and couriers know what Linka knows.',
  unread: 'This list could not be read',
  shop: '{shop} was not told of order {order}',
  delivery: 'The courier company was not told of order {order}',
  what: 'Not told: {news}',
  tried: '{count, plural, =0 {Not tried yet} one {Tried once} other {Tried # times}}, since {since}',
  because: 'Last: {outcome}',
  dead: 'For more than a day. Call them.',
  again: 'Send again',
  againOne: 'Send again: order {order}',
  attempts: 'Every attempt',
  attemptsOf: 'Every attempt: order {order}',
  attemptsUnread: 'The attempts could not be read',
  attempt: '{target, select, shop {Shop} other {Courier company}} · {when} · {outcome}',
  sent: 'It is being sent',
});
