import { inEveryLanguage } from '../../../lib/text/index.ts';

export const words = inEveryLanguage('invitations', {
  newsTitle: 'Shall we tell you when it moves?',
  news: 'A notice comes when the courier is on the way, also when Linka is closed.',
  newsYes: 'Tell me',
  newsFailed: 'That did not work. Try again in your account.',
  installTitle: 'Keep Linka on this phone',
  install: 'It opens from your home screen, also without a network. It takes less room than one photo.',
  installYes: 'Put it there',
  byHandTitle: 'Keep Linka on this phone',
  byHand: 'Tap the Share button of your browser, then “Add to Home Screen”.',
  later: 'Not now',
  understood: 'I see',
});
