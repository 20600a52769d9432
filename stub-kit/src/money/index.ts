/** Hundredths of the currency: ngwee for ZMW, cents for EUR. Always a safe integer. */
export type Minor = number;

/**
 * Reads a decimal string exactly, without passing through a float.
 * Answers undefined for anything that is not a positive amount in whole hundredths.
 */
export function parseAmount(text: string): Minor | undefined {
  const minor = parseBalance(text);
  return minor === 0 ? undefined : minor;
}

/** As {@link parseAmount}, but a balance may be nought. */
export function parseBalance(text: string): Minor | undefined {
  const parts = /^(\d{1,13})(?:\.(\d{1,2})0*)?$/.exec(text);
  if (!parts) return undefined;
  const [, whole = '', fraction = ''] = parts;
  const minor = Number(whole + fraction.padEnd(2, '0'));
  return Number.isSafeInteger(minor) ? minor : undefined;
}

/** Two decimals, for people: 1250 → "12.50". */
export function fixedAmount(minor: Minor): string {
  const digits = String(minor).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The way MTN echoes an amount, trailing zeros gone: 1250 → "12.5", 500 → "5". */
export function normalisedAmount(minor: Minor): string {
  return fixedAmount(minor).replace(/\.?0+$/, '');
}
