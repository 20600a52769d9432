const KEY = 'linka-ngwee-a-megabyte';

/**
 * Ngwee a megabyte. In 2020 five gigabytes cost K50 for 30 days and K410 without an end (endcode.org): one to eight
 * ngwee a megabyte. The dearer one, so that the page does not make data look cheaper than it is.
 */
export const USUAL_PRICE = 8;
const DEAREST = 10_000;

/** Reads kwacha a megabyte as a person types it, `0.08` or `0,08`, into ngwee; undefined when it is no price. */
export function parsePrice(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,3}(?:\.\d{0,4})?$/.test(text)) return undefined;
  const ngwee = Math.round(Number(text) * 10_000) / 100;
  return ngwee > 0 && ngwee <= DEAREST ? ngwee : undefined;
}

export function readPrice(): number {
  const kept = Number(globalThis.localStorage.getItem(KEY));
  return kept > 0 && kept <= DEAREST ? kept : USUAL_PRICE;
}

export const keepPrice = (ngwee: number): void => globalThis.localStorage.setItem(KEY, String(ngwee));
