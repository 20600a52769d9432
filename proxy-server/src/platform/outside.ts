import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';

/** Addresses that are not the public internet (IANA's special-purpose registries), so that nobody sends us inside. */
const notPublic = new BlockList();
const v4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
// Within 2000::/3: documentation, and the tunnels that can carry a private IPv4 address.
const v6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];
for (const [net, bits] of v4) notPublic.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of v6) notPublic.addSubnet(net, bits, 'ipv6');
const globalV6 = new BlockList();
globalV6.addSubnet('2000::', 3, 'ipv6');

/** Is this literal address on the public internet? */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !notPublic.check(address, 'ipv4');
  return isIP(address) === 6 && globalV6.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

type Resolve = (
  hostname: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface Outside {
  /** Development only: private addresses too. */
  readonly allowPrivate: boolean;
  readonly resolve?: Resolve;
}

/** Resolves a name only if every one of its addresses is public. */
const publicLookup =
  (resolve: Resolve): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { all: true }, (error, addresses) => {
      const [first] = error ? [] : addresses;
      if (!first) callback(error ?? new Error(`${hostname} has no address`), '', 4);
      else if (!addresses.every(({ address }) => isPublicAddress(address)))
        callback(new Error(`${hostname} has a private address`), '', 4);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/** Does the host of this URL lead to the public internet, as far as its name says now? */
export async function leadsOutside(
  url: URL,
  { allowPrivate, resolve = dnsLookup }: Outside,
): Promise<boolean> {
  const host = bare(url.hostname);
  if (allowPrivate) return true;
  if (isIP(host)) return isPublicAddress(host);
  return new Promise(answer => publicLookup(resolve)(host, { all: true }, error => answer(error === null)));
}

/**
 * Connections to addresses that others gave us: a few to each origin, closed when idle, no redirects. The address is
 * judged again at the moment of connecting, because a name may have been moved since it was registered.
 */
export function createOutsideAgent({ allowPrivate, resolve = dnsLookup }: Outside): Agent {
  const timeout = 3_000;
  const open = buildConnector(allowPrivate ? { timeout } : { timeout, lookup: publicLookup(resolve) });
  return new Agent({
    connections: 8,
    headersTimeout: 5_000,
    bodyTimeout: 5_000,
    connect: (options, done) => {
      const host = bare(options.hostname);
      // A literal address is never looked up.
      if (!allowPrivate && isIP(host) && !isPublicAddress(host))
        done(new Error(`${host} is a private address`), null);
      else open(options, done);
    },
  });
}
