import { inEveryLanguage } from '../../../lib/text/index.ts';

export const words = inEveryLanguage('devices', {
  title: 'Where you are signed in',
  hint: 'See each phone and sign one out',
  back: 'Back to the account',
  lead: 'Do you not know one of these? Sign it out.',
  unknown: 'A phone or computer',
  here: 'This one',
  seen: 'Last used {age}',
  signOut: 'Sign out',
  signOutOf: 'Sign out {device}, last used {age}',
  done: 'Signed out',
  failed: 'The list could not be read',
});
