import { inEveryLanguage } from '../lib/text/index.ts';

export const words = inEveryLanguage('roles', {
  courier: 'Jobs',
  staff: 'My shop',
  operator: 'Verify shops',
  signInTitle: 'This is a workplace',
  signInDetail: 'Sign in with the phone number you work with.',
  signIn: 'Sign in',
  notYours: 'Not your workplace',
  notYoursDetail: 'The number you are signed in with does not work here. Sign in with the one that does.',
  toShops: 'See shops near you',
});
