import { explainPaymentFailure, type ProviderId } from '@linka/contracts/payments';
import { inEveryLanguage, spoken } from '../../../lib/text/index.ts';

export const words = inEveryLanguage('payment', {
  title: 'Payment',
  stepPhone: 'Decided on this phone',
  stepLinka: 'Linka has it',
  stepCompany: '{company} has it',
  stepPin: 'Your PIN',
  stepPaid: 'Paid',
  phone: 'Waiting on this phone',
  phoneOffline:
    'No network yet. The order and its payment go by themselves as soon as there is one, even if you close Linka. Nothing has been taken.',
  phoneAgain: 'Linka tries again by itself. Nothing has been taken.',
  phoneSending: 'Sending to Linka …',
  signIn: 'Sign in again to send it',
  linka: 'Linka has your payment and is asking {company}.',
  company: '{company} has the request. The prompt comes to your phone in a moment.',
  prompt: 'Answer the prompt on {phone}: type your {company} PIN to pay {amount}.',
  promptLeft: 'Time left',
  promptLate: 'The time for the prompt has run out. We are asking {company} how it ended; do not pay twice.',
  noPrompt:
    'No prompt to see? Open the {company} menu on that phone and look under approvals, or wait: when this try has ended you can ask for a new one.',
  paid: 'Paid. Thank you.',
  cashTitle: 'To be paid in cash',
  cash: 'Have {amount} ready for the courier. Pay when the goods are in your hands, then show the code.',
  failedTitle: 'Not paid',
  refusedTitle: 'The payment was not taken on',
  unpaidTitle: 'Not paid yet',
  unpaid: 'Your goods are kept for you until {when}.',
  payBy: 'Pay before {when}, or the goods go back on the shelf.',
  again: 'Pay {amount} now',
  againCash: 'Pay {amount} in cash at the door',
  otherNumber: '{company} number',
  numberWrong: 'Type a Zambian mobile number, like 096 612 3456.',
});

/** The companies’ reasons why a payment failed, and what to say of any other. */
export type MomoWords = Readonly<
  Record<
    | 'APPROVAL_REJECTED'
    | 'WRONG_PIN'
    | 'EXPIRED'
    | 'COULD_NOT_PERFORM_TRANSACTION'
    | 'NOT_ENOUGH_FUNDS'
    | 'LOW_BALANCE_OR_PAYEE_LIMIT_REACHED_OR_NOT_ALLOWED'
    | 'PAYER_LIMIT_REACHED'
    | 'PAYER_NOT_FOUND'
    | 'TRANSACTION_CANCELED'
    | 'other',
    string
  >
>;

/** Why a payment failed and what to do next, in the language spoken now; the English is the contracts'. */
export function explainFailure(reason: string | null, provider: ProviderId): string {
  const { momo } = spoken().catalogue;
  return momo?.[reason ?? 'other'] ?? momo?.other ?? explainPaymentFailure(reason, provider);
}
