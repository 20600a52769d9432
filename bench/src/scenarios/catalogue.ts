import { callerAddress, httpLoad, type HttpFigure } from '../measure/http-load.ts';
import { median, rounds } from '../measure/rounds.ts';
import { runBare } from '../peers/index.ts';
import { ratioRow, type Row } from '../report/row.ts';
import type { After } from '../cleanup.ts';
import type { Market } from '../system/market.ts';
import type { Effort } from '../settings.ts';

const ADDRESSES = 500;

/** A catalogue of fifty products, relayed by the gateway. */
export async function catalogue(market: Market, effort: Effort, after: After): Promise<Row[]> {
  const path = `/shops/${market.shopId}/catalog`;
  const response = await fetch(market.gateway.url + path);
  if (!response.ok) throw new Error(`the catalogue is not there: ${await response.text()}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  const bare = await runBare(after, '/shops/:shopId/catalog', bytes);
  const asked = Array.from({ length: ADDRESSES }, (_, n) => ({ path, headers: callerAddress(n) }));
  const figures = await rounds(
    { ours: httpLoad(market.gateway.url, asked), bare: httpLoad(bare.url, asked) },
    effort,
  );
  const perSecond = (of: readonly HttpFigure[]) => median(of.map(figure => figure.perSecond));
  return [
    ratioRow({
      what: `catalogue, 50 products, ${Math.round(bytes.length / 1000)} kB`,
      value: perSecond(figures.ours),
      unit: '/s',
      peer: { name: 'bare Express 5', value: perSecond(figures.bare) },
      atLeast: 0.5,
    }),
  ];
}
