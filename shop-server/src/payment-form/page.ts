import { formatKwacha } from '@linka/contracts/money';
import type { OrderState, PaymentForm } from '@linka/contracts/orders';
import { escape } from '../platform/html/escape.ts';
import { page } from '../platform/html/page.ts';
import type { Bytes } from '../platform/http/answer.ts';

const style = `
table{width:100%;border-collapse:collapse;margin:1rem 0;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding-bottom:.25rem}
th,td{padding:.5rem .25rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
td:last-child,thead th:last-child{text-align:right;white-space:nowrap}
tfoot tr:last-child>*{font-weight:700;font-size:1.15rem;border-bottom:0}
label{display:block;font-weight:600;margin-top:1.25rem}
input{width:100%;min-height:3rem;margin-top:.25rem;padding:.5rem .75rem;font:inherit;color:inherit;background:transparent;border:1px solid var(--soft);border-radius:.5rem}
button{width:100%;min-height:3rem;margin-top:1rem;border:0;border-radius:.5rem;background:var(--brand);color:var(--on-brand);font:inherit;font-weight:700}
[role=status]{padding:1rem;border:1px solid var(--line);border-radius:.5rem;font-weight:600}
`;

const lusaka = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Africa/Lusaka',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

const row = (head: string, quantity: number | '', amount: number): string =>
  `<tr><th scope="row">${escape(head)}</th><td>${quantity}</td><td>${formatKwacha(amount)}</td></tr>`;

const bill = (form: PaymentForm): string => `<table>
<caption>What you pay</caption>
<thead><tr><th scope="col">Item</th><th scope="col">Number</th><th scope="col">Price</th></tr></thead>
<tbody>
${form.lines.map(line => row(line.name, line.quantity, line.quantity * line.unitPriceNgwee)).join('\n')}
</tbody>
<tfoot>
${row('Delivery', '', form.deliveryFeeNgwee)}
${row('Total', '', form.totalNgwee)}
</tfoot>
</table>`;

/** The gateway shows this page at `/pay/…/form` and takes what it sends at `/pay/…/payments`, next door. */
const pay = (form: PaymentForm, paymentId: string): string => `<form method="post" action="payments">
<input type="hidden" name="orderId" value="${escape(form.orderId)}">
<input type="hidden" name="paymentId" value="${escape(paymentId)}">
<input type="hidden" name="amountNgwee" value="${form.totalNgwee}">
<label for="msisdn">MTN or Airtel number</label>
<input id="msisdn" name="msisdn" type="tel" inputmode="tel" autocomplete="tel" required maxlength="20"
 placeholder="0966 123 456" aria-describedby="hint">
<p id="hint" class="soft">MTN sends a prompt to this phone; you approve it there with your PIN.
Never give your PIN to anybody.</p>
<button type="submit">Pay ${formatKwacha(form.totalNgwee)}</button>
</form>`;

const standing: Readonly<Partial<Record<OrderState, string>>> = {
  cash_agreed: 'This order is paid in cash at the door.',
  expired: 'The time to pay has run out. Nothing was taken; please order again.',
  payment_failed: 'The payment did not work. Nothing was taken; please order again.',
  cancelled: 'This order was cancelled. Money that was paid comes back.',
  rejected: 'The shop cannot serve this order. Money that was paid comes back.',
  delivery_failed: 'This order could not be delivered. Money that was paid comes back.',
};

const status = (state: OrderState): string =>
  `<p role="status">${standing[state] ?? 'This order is paid. Thank you!'}</p>`;

/** The payment form for a browser: the bill, and while payment is awaited the form that begins it. */
export function paymentPage(form: PaymentForm, state: OrderState, paymentId: string): Bytes {
  const waiting = state === 'awaiting_payment' || state === 'placed';
  const until = `<p class="soft">Pay before <time datetime="${form.payBy}">${lusaka.format(new Date(form.payBy))}</time>.
The shop keeps your goods aside until then.</p>`;
  return page({
    title: `Pay ${form.shopName}`,
    style,
    main: `<h1>Pay ${escape(form.shopName)}</h1>
${waiting ? until : status(state)}
${bill(form)}
${waiting ? pay(form, paymentId) : ''}`,
    cacheControl: 'no-store',
  });
}
