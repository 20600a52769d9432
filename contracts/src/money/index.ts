import * as z from 'zod/mini';

/** Largest sum Linka handles: K1 000 000. Far above any basket, far below what a double can count. */
const MAX_NGWEE = 100_000_000;

/** An amount of money in whole ngwee (100 ngwee = K1), never negative. */
export const Ngwee = z.int().check(z.gte(0), z.lte(MAX_NGWEE));
export type Ngwee = z.infer<typeof Ngwee>;

/** Sum of amounts in ngwee. */
export const sumNgwee = (amounts: readonly Ngwee[]): Ngwee => amounts.reduce((a, b) => a + b, 0);

/** Price of a basket: Σ unit price × quantity, in ngwee. */
export const basketNgwee = (
  lines: readonly { readonly unitPriceNgwee: Ngwee; readonly quantity: number }[],
): Ngwee => sumNgwee(lines.map(line => line.unitPriceNgwee * line.quantity));

const beforeThousands = /\B(?=(?:\d{3})+$)/g;

/**
 * How people read it: `K1,250.50`; whole kwacha without ngwee: `K85`. By hand, because waking the browser's own
 * number format takes a cheap phone longer than a page of prices.
 */
export function formatKwacha(amount: Ngwee): string {
  const whole = String(Math.trunc(amount / 100)).replace(beforeThousands, ',');
  const ngwee = amount % 100;
  return ngwee === 0 ? `K${whole}` : `K${whole}.${String(ngwee).padStart(2, '0')}`;
}

/** The decimal string MTN MoMo takes as `amount`, for example 1250 ngwee → `"12.50"`. */
export const toMomoAmount = (amount: Ngwee): string =>
  `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;

/**
 * Reads a MoMo amount back. MoMo echoes amounts normalised (`"12.50"` → `"12.5"`, `"5.0"` → `"5"`), so the
 * text is compared as a decimal, not as a string. Returns undefined for anything that is not a whole number of ngwee.
 */
export function fromMomoAmount(text: string): Ngwee | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,2})0*)?$/.exec(text);
  if (!match) return undefined;
  const amount = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return Ngwee.safeParse(amount).data;
}
