import { formatKwacha, Ngwee } from '@linka/contracts/money';

/** Reads what people type as a price (`85`, `K1,250.50`, `12,5`) in ngwee, or undefined. Never zero. */
export function parseKwacha(typed: string): Ngwee | undefined {
  const plain = typed
    .trim()
    .replace(/^K\s*/i, '')
    .replace(/\s/g, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.');
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return undefined;
  const ngwee = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return ngwee > 0 && Ngwee.safeParse(ngwee).success ? ngwee : undefined;
}

/** Reads a counted number of units, or undefined. */
export const parseCount = (typed: string): number | undefined =>
  /^\d{1,6}$/.test(typed.trim()) && Number(typed) <= 100_000 ? Number(typed) : undefined;

/** A price as it is typed: `85` or `85.50`. */
export const typedPrice = (ngwee: Ngwee): string =>
  ngwee % 100 === 0 ? String(ngwee / 100) : (ngwee / 100).toFixed(2);

/** What came or went, with its sign: `+K120`, `−K5`. */
export const signedKwacha = (ngwee: number): string =>
  `${ngwee < 0 ? '−' : '+'}${formatKwacha(Math.abs(ngwee))}`;
