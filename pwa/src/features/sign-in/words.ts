import { inEveryLanguage } from '../../lib/text/index.ts';

export const words = inEveryLanguage('signIn', {
  title: 'Sign in',
  back: 'Back',
  lead: 'Your phone number is your account. We send a code by SMS; there is no password to forget.',
  phone: 'Phone number',
  phoneHint: 'For example 096 612 3456',
  phoneWrong: 'Type a Zambian mobile number, like 096 612 3456.',
  send: 'Send me a code',
  codeLead: 'We have sent a code of six digits to {phone}.',
  code: 'Code from the SMS',
  codeWrong: 'Six digits, as in the SMS.',
  check: 'Sign in',
  resend: 'Send a new code',
  resendIn: 'A new code can be sent in {left}',
  otherNumber: 'Another number',
  done: 'Signed in',
  failed: 'That did not work',
});
