import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import * as api from '@linka/contracts/catalogue';
import { CATALOGUE_SOURCE_HEADER } from '@linka/contracts/catalogue';
import { refuse, type Result } from '@linka/contracts/problems';
import { shopChangeStock, shopPutPicture, shopPutProduct, shopStock } from '@linka/contracts/shop-api';
import type { Deps } from '../deps.ts';
import { perMinute, route, type Person, type Route } from '../platform/http/index.ts';
import { may } from '../policy/index.ts';
import { getPicture } from './pictures.ts';
import { CatalogueRelay } from './relay.ts';
import { encodingFor, holds } from './rules.ts';
import type { Held } from './shelf.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'log' | 'shopServers'>;

/** Wide, because a whole network's phones can come from one address. */
const browsing = perMinute(3000);

/** What a shop sells, for everybody; its stock, for its staff. */
export function catalogueRoutes(deps: Needs): Route[] {
  const { shopServers, clock } = deps;
  const relay = new CatalogueRelay(deps);

  const allowed = async <T>(
    caller: Person,
    act: 'shop:see stock' | 'shop:change stock' | 'shop:change products',
    shopId: string,
    run: () => Promise<Result<T>>,
  ): Promise<Result<T>> => (may(caller, act, { shopId }) ? run() : refuse('not_allowed'));

  const changing = async <T>(shopId: string, change: Promise<Result<T>>): Promise<Result<T>> => {
    const changed = await change;
    relay.changed(shopId);
    return changed;
  };

  return [
    route(api.getCatalogue, {
      limit: browsing,
      encoded: true,
      raw: async ({ params, req }, res) => {
        if (!(await shopServers.isVerified(params.shopId))) return refuse('shop_unknown');
        const held = await relay.get(params.shopId);
        if (!held) return refuse('shop_unreachable');
        await send(res, held, clock.now(), req.headers);
        return undefined;
      },
    }),
    route(api.getPicture, {
      limit: browsing,
      encoded: true,
      raw: async ({ params }, res) => {
        if (!(await shopServers.isVerified(params.shopId))) return refuse('shop_unknown');
        const picture = await getPicture(shopServers, params.shopId, params.file);
        if (!picture.ok) return picture;
        res.writeHead(200, {
          'content-type': picture.value.type,
          'content-length': picture.value.bytes.length,
          // A new picture gets a new name.
          'cache-control': 'public, max-age=31536000, immutable',
          'cross-origin-resource-policy': 'cross-origin',
        });
        res.end(picture.value.bytes);
        return undefined;
      },
    }),
    route(api.listStock, {
      run: ({ caller, params: { shopId }, requestId }) =>
        allowed(caller, 'shop:see stock', shopId, () => shopServers.call(shopId, shopStock, { requestId })),
    }),
    route(api.changeStock, {
      run: ({ caller, params: { shopId, sku }, body, requestId }) =>
        allowed(caller, 'shop:change stock', shopId, () =>
          changing(shopId, shopServers.call(shopId, shopChangeStock, { params: { sku }, body, requestId })),
        ),
    }),
    route(api.putProduct, {
      run: ({ caller, params: { shopId }, body, requestId }) =>
        allowed(caller, 'shop:change products', shopId, () =>
          changing(shopId, shopServers.call(shopId, shopPutProduct, { body, requestId })),
        ),
    }),
    route(api.putPicture, {
      run: ({ caller, params: { shopId, productId }, body, requestId }) =>
        allowed(caller, 'shop:change products', shopId, () =>
          changing(
            shopId,
            shopServers.call(shopId, shopPutPicture, { params: { productId }, body, requestId }),
          ),
        ),
    }),
  ];
}

/** Writes ready bytes: compressed once a version, not once a request. */
async function send(
  res: ServerResponse,
  { version, live, confirmedAt }: Held,
  now: Date,
  asked: NodeJS.Dict<string | string[]>,
): Promise<void> {
  const ageSeconds = Math.max(0, Math.round((now.getTime() - confirmedAt.getTime()) / 1000));
  const headers: OutgoingHttpHeaders = {
    etag: version.etag,
    'cache-control': 'no-cache',
    vary: 'origin, accept-encoding',
    [CATALOGUE_SOURCE_HEADER]: live ? 'live' : 'snapshot',
    ...(live ? {} : { age: String(ageSeconds) }),
  };
  if (holds(one(asked['if-none-match']), version.etag)) {
    res.writeHead(304, headers).end();
    return;
  }
  const encoding = encodingFor(one(asked['accept-encoding']));
  const bytes = await version.as(encoding);
  res.writeHead(200, {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  });
  res.end(bytes);
}

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(', ') : header;
