import { formatKwacha } from '@linka/contracts/money';
import { companyNames, explainPaymentFailure } from '@linka/contracts/payments';
import { formatPhone } from '@linka/contracts/phone';
import { toProblem, type Refusal } from '@linka/contracts/problems';
import { html, page, type Html } from '../pages/html.ts';
import type { PaymentRow } from '../payments/store.ts';

const back = (href: string): Html => html`<p><a href="${href}">Back to the bill</a></p>`;

/** Where a payment stands, in words, with the next step. */
export function standingPage(payment: PaymentRow, form: string): string {
  const amount = formatKwacha(payment.amountNgwee);
  const phone = formatPhone(payment.msisdn);
  const company = companyNames[payment.provider];
  if (payment.state === 'successful') {
    return page(
      'Paid',
      html`<h1>Paid: ${amount}</h1>
        <p role="status">${company} took ${amount} from ${phone}. The shop has the order.</p>`,
    );
  }
  if (payment.state === 'failed') {
    return page(
      'Not paid',
      html`<h1>Not paid</h1>
        <p role="status">${explainPaymentFailure(payment.reason, payment.provider)}</p>
        ${back(form)}`,
    );
  }
  return page(
    'Answer the prompt',
    html`<h1>Answer the prompt on ${phone}</h1>
      <p role="status">
        ${company} asks for ${amount} on that phone. Approve it there with your PIN; never give the PIN to
        anybody. This page looks again by itself.
      </p>`,
  );
}

/** Why the form could not be taken, with the way back to it. */
export function refusalPage(refusal: Refusal, form: string): string {
  const { title, detail } = toProblem(refusal);
  return page(
    'Not paid',
    html`<h1>${title}</h1>
      <p role="alert">${detail}</p>
      ${back(form)}`,
  );
}
