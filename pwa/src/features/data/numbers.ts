import { formatKwacha } from '@linka/contracts/money';
import { locale } from '../../lib/text/index.ts';
import { costNgwee } from '../../offline/usage/index.ts';

/** Megabytes (1 000 000 bytes) to the hundredth, rounded up: nobody should find less than the network found. */
export const megabytes = (bytes: number): string =>
  (Math.ceil(bytes / 10_000) / 100).toLocaleString(locale(), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });

/** What it costs, rounded up to a ngwee; undefined when it is less than one. */
export function cost(bytes: number, price: number): string | undefined {
  const ngwee = costNgwee(bytes, price);
  return ngwee < 1 ? undefined : formatKwacha(Math.ceil(ngwee));
}
