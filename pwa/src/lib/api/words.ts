import { inEveryLanguage } from '../text/index.ts';

export const words = inEveryLanguage('api', {
  offline: 'No network',
  offlineDetail: 'You are offline, or the network is too weak just now.',
  unreadable: 'The answer makes no sense',
  unreadableDetail: 'Linka answered in a way this app does not know. Try again.',
  notReady: 'Linka cannot be reached',
  notReadyDetail: 'Linka is not answering just now. Try again in a moment.',
  slowDown: 'That was too often. Try again in {left}.',
});
