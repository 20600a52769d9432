import { inEnglish } from '../../../lib/text/index.ts';

export const words = inEnglish({
  accept: 'Accept',
  acceptOne: 'Accept order {number}',
  acceptTitle: 'Order {number}: ready in how long?',
  acceptDetail: 'The customer sees this time. A courier is called when you say it is packed.',
  minutes: '{minutes} min',
  reject: 'Reject',
  rejectOne: 'Reject order {number}',
  rejectTitle: 'Reject order {number}?',
  rejectConsequence: 'The customer has paid. All the money goes back to them, and they read your reason.',
  rejectConfirm: 'Reject and send the money back',
  reasonStock: 'Something is out of stock',
  reasonBusy: 'Too busy just now',
  reasonClosing: 'We are closing',
  reasonPower: 'No power',
  ready: 'Packed, call the courier',
  readyOne: 'Packed, call the courier for order {number}',
  acceptOrder: 'Accept',
  rejectOrder: 'Reject',
  strikeItems: 'Something is missing',
  markReady: 'Packed',
});
