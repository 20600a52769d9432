import { inEveryLanguage } from '../../lib/text/index.ts';

export const words = inEveryLanguage('pending', {
  waiting: '“{what}” waits for the network',
  sending: '“{what}” is being sent',
  refused: '“{what}” was not taken',
  detail: 'It is kept on this device and goes by itself, once.',
  dismiss: 'Put away',
});
