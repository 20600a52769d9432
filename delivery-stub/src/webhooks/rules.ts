const FIRST_MS = 500;
const LONGEST_MS = 60_000;

/**
 * How long to wait after the nth attempt has failed (n from 1), in milliseconds: half a second, doubling up to a
 * minute, and a random part of up to half taken off so that many deliveries do not come back at one moment.
 * `random` is 0 to 1. It never gives up: a gateway that was away for a day still hears everything.
 */
export const backOffMs = (attempt: number, random: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 20)) * (1 - random / 2);

/** May webhooks go to this address? Names in `hosts` are `host` or `host:port`. */
export function mayCall(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '') return false;
  return hosts.includes(url.hostname) || hosts.includes(url.host);
}
