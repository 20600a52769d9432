import { inEnglish } from '../../../lib/text/index.ts';

export const words = inEnglish({
  title: 'Your second factor',
  failed: 'We could not ask whether you have given it',
  lead: 'Operators decide about other people’s shops and money. So a stolen phone number alone must not be enough.',
  code: 'Code of your authenticator app',
  codeHint: 'Six digits, or one of your recovery codes.',
  shape: 'Type the six digits of the app, or a recovery code such as ABCDE-FGHIJ.',
  go: 'Continue',
  enrolLead:
    'Set up an authenticator app once. Any will do: Google Authenticator, Aegis, your password manager.',
  begin: 'Show me the QR code',
  scan: 'Scan this with the app, then type the code it shows.',
  qr: 'QR code for the authenticator app',
  typed: 'Or type this secret into the app:',
  confirm: 'Confirm',
  saveTitle: 'Keep these recovery codes',
  saveLead:
    'Each lets you in once if the app is lost. They are not shown again. Write them down where your phone is not.',
  saved: 'I have them on paper',
});
