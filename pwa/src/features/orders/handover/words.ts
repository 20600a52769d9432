import { inEveryLanguage } from '../../../lib/text/index.ts';

export const words = inEveryLanguage('handover', {
  title: 'Code for the handover',
  how: 'Show this to the courier, or read out the PIN, only when the goods are in your hands.',
  qr: 'QR code that proves the handover',
  pin: 'PIN',
  waiting: 'The code comes when there is a network.',
  received: 'I have received it',
  receivedTitle: 'Is everything in your hands?',
  receivedDetail: 'This ends the order as delivered. Say so only when you hold the goods.',
  yes: 'Yes, I have it',
  no: 'Not yet',
  sent: 'Thank you. Your word is on its way.',
});
