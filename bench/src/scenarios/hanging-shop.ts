import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import autocannon from 'autocannon';
import type { After } from '../cleanup.ts';
import { withClient } from '../database/client.ts';
import { callerAddress, httpLoad, type HttpFigure } from '../measure/http-load.ts';
import { median, rounds, type Measure } from '../measure/rounds.ts';
import { ratioRow } from '../report/row.ts';
import { openMarket, type Market } from '../system/market.ts';
import type { Scenario } from './context.ts';

/** How many shoppers a second look at the other shop, whatever it does. */
const OTHERS_PER_SECOND = 100;
const ADDRESSES = 500;

/** What a shop's shoppers feel of another shop that hangs: their p99 beside the same hour with both shops well. */
export const hangingShop: Scenario = async ({ server, effort }, after) => {
  const market = await openMarket(server, after);
  const ours = await openNeighbour(market, after);
  const other = await openNeighbour(market, after);
  const measure = (hangs: boolean): Measure<HttpFigure> => {
    const load = httpLoad(market.gateway.url, looksAt(ours.shopId));
    return async seconds => {
      other.hang(hangs);
      const crowd = autocannon({
        url: market.gateway.url,
        requests: looksAt(other.shopId),
        connections: OTHERS_PER_SECOND,
        overallRate: OTHERS_PER_SECOND,
        duration: seconds,
      });
      const figure = await load(seconds);
      await crowd;
      return figure;
    };
  };
  const { well, hanging } = await rounds({ well: measure(false), hanging: measure(true) }, effort);
  const p99 = (of: readonly HttpFigure[]) => median(of.map(figure => figure.p99Ms));
  return [
    ratioRow({
      what: 'a shop’s picture while another shop hangs, p99',
      value: p99(hanging),
      unit: ' ms',
      peer: { name: 'both shops well', value: p99(well) },
      atMost: 1.5,
    }),
  ];
};

const looksAt = (shopId: string): autocannon.Request[] =>
  Array.from({ length: ADDRESSES }, (_, n) => ({
    path: `/shops/${shopId}/pictures/soap.webp`,
    headers: callerAddress(n),
  }));

/** A shop that answers pictures, or hangs when told; on record at the gateway as a copy of the market's own. */
async function openNeighbour({ database, shopId: model }: Market, after: After) {
  let hangs = false;
  const server = createServer((_req, res) => {
    if (!hangs) res.writeHead(200, { 'content-type': 'image/webp' }).end(Buffer.alloc(4_000));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const shopId = randomUUID();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await withClient(database, client =>
    client.query(
      `INSERT INTO shops (id, owner_id, name, kind, area, phone, location, hours, url, verification, registered_at)
       SELECT $1, owner_id, name, kind, area, phone, location, hours, $2, verification, registered_at
       FROM shops WHERE id = $3`,
      [shopId, url, model],
    ),
  );
  const hang = (now: boolean): void => {
    hangs = now;
    // Whoever hung is let go, as when a server is started anew.
    if (!now) server.closeAllConnections();
  };
  return { shopId, hang };
}
