import { randomUUID } from 'node:crypto';
import type { AnswerOf, Endpoint } from '@linka/contracts/http';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import { sign, type SigningKey } from '@linka/contracts/signing';
import { request, type Dispatcher } from 'undici';
import { shopKey } from '../auth/shop-key.ts';
import type { Deps } from '../deps.ts';
import type { Metrics } from '../platform/metrics.ts';
import { createOutsideAgent } from '../platform/outside.ts';
import type { Pace } from '../platform/pace.ts';
import { createPeers } from '../platform/peers.ts';
import { readBounded, signedCall, type Sending } from '../platform/signed-call.ts';
import { ShopDirectory } from './directory.ts';
import { LastSeen } from './last-seen.ts';

const TIMEOUT_MS = 5_000;
/** Calls to one shop at the same time, as many as there are connections to it, and how many more may wait. */
const ROOM = { most: 8, waiting: 16 } as const;
const isAway = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'id' in answer && answer.id === 'shop_unreachable';

/** Something a shop's server answered, as bytes: a catalogue, a picture. */
export interface ShopAnswer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly body: Buffer;
}

interface Fetching {
  readonly headers?: Readonly<Record<string, string>>;
  readonly maxBytes: number;
}

/** The servers of the shops, called by shop id. */
export interface ShopServers {
  /** Refuses with `shop_unknown`, `shop_unreachable`, `bad_answer`, or what the shop itself refused by contract. */
  readonly call: <E extends Endpoint>(
    shopId: string,
    endpoint: E,
    sending: Sending<E>,
    /** Which of the shop's keys signs; without it, the one in use. */
    generation?: number,
  ) => Promise<Result<AnswerOf<E>>>;
  /** Gets bytes, whatever the status. Refuses with `shop_unknown` or `shop_unreachable`, also when more comes than asked. */
  readonly fetch: (shopId: string, path: string, fetching: Fetching) => Promise<Result<ShopAnswer>>;
  /** Do shoppers see this shop? As of a few seconds ago. */
  readonly isVerified: (shopId: string) => Promise<boolean>;
  /** Looks the shop up again at the next call. */
  readonly forget: (shopId: string) => void;
  readonly close: () => Promise<void>;
}

type Needs = Pick<Deps, 'db' | 'clock' | 'secrets' | 'log' | 'config'>;

/** Calls shops at the addresses they registered: signed, bounded in time and size, no redirects, only public addresses. */
export function createShopServers(
  { db, clock, secrets, log, config }: Needs,
  metrics: Pick<Metrics, 'circuit'>,
  pace: Pick<Pace, 'open'>,
): ShopServers {
  const peers = createPeers({ kind: 'shop', ...ROOM, openSeconds: pace.open, isAway, metrics });
  const dispatcher = createOutsideAgent({ allowPrivate: config.ALLOW_PRIVATE_SHOPS });
  const directory = new ShopDirectory(db, clock);
  const lastSeen = new LastSeen(db, clock, log);

  const fetchFrom = async (url: string, key: SigningKey, path: string, { headers, maxBytes }: Fetching) => {
    const signed = sign({ method: 'GET', path, body: '' }, key, clock.now(), randomUUID());
    const response = await request(new URL(path, url), {
      dispatcher,
      headers: { ...headers, ...signed },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = await readBounded(response.body, maxBytes);
    return { status: response.statusCode, header: headerOf(response), body };
  };

  return {
    call: async (shopId, endpoint, sending, generation) => {
      const shop = await directory.find(shopId);
      if (!shop) return refuse('shop_unknown');
      const key = shopKey(secrets, shopId, generation ?? shop.keyGeneration);
      const peer = {
        url: shop.url,
        key,
        dispatcher,
        timeoutMs: TIMEOUT_MS,
        down: 'shop_unreachable',
      } as const;
      const away = refuse('shop_unreachable');
      const answer = await peers.call(shopId, () => signedCall(peer, endpoint, sending, clock), away);
      if (answer.ok || answer.id !== 'shop_unreachable') lastSeen.note(shopId);
      return answer;
    },
    fetch: async (shopId, path, fetching) => {
      const shop = await directory.find(shopId);
      if (!shop) return refuse('shop_unknown');
      const away = refuse('shop_unreachable');
      const fetched = async (): Promise<Result<ShopAnswer>> => {
        try {
          return ok(await fetchFrom(shop.url, shopKey(secrets, shopId, shop.keyGeneration), path, fetching));
        } catch {
          return away;
        }
      };
      const answer = await peers.call(shopId, fetched, away);
      if (answer.ok) lastSeen.note(shopId);
      return answer;
    },
    isVerified: async shopId => (await directory.find(shopId))?.verified ?? false,
    forget: shopId => directory.forget(shopId),
    close: async () => {
      await dispatcher.destroy();
      await lastSeen.settled();
    },
  };
}

const headerOf =
  ({ headers }: Dispatcher.ResponseData) =>
  (name: string): string | undefined => {
    const value = headers[name];
    return Array.isArray(value) ? value[0] : value;
  };
