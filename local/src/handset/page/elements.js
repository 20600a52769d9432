/* global document */

/** An element with properties and children; text children are text, never markup. */
export function el(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** `+260966123456` → `096 612 3456` */
export const phoneWords = phone => phone.replace(/^\+260(\d\d)(\d{3})(\d{4})$/, '0$1 $2 $3');

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Africa/Lusaka',
  hour: '2-digit',
  minute: '2-digit',
});
const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Africa/Lusaka', day: 'numeric', month: 'short' });

/** The time in Lusaka; with the day, if it was not today. */
export function timeWords(instant, now = new Date()) {
  const at = new Date(instant);
  const today = day.format(at) === day.format(now);
  return today ? clock.format(at) : `${day.format(at)}, ${clock.format(at)}`;
}

/** `118.00` ZMW → `K118.00` */
export const moneyWords = (amount, currency) => (currency === 'ZMW' ? `K${amount}` : `${currency} ${amount}`);
