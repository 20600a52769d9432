import type { Client } from 'pg';
import { withClient } from '../../database/client.ts';
import { statementCounter } from '../../measure/statements.ts';
import { median, rounds, type Measure } from '../../measure/rounds.ts';
import { OTHER_RUN, rivals } from '../../report/rivals.ts';
import { notMeasured, ratioRow, type Row } from '../../report/row.ts';
import { CONNECTIONS, type Effort } from '../../settings.ts';
import type { Market } from '../../system/market.ts';
import { buy } from './buy.ts';
import { signInShoppers, type Shopper } from './shoppers.ts';
import { slowOrderMs, untilShopIsTold } from './told.ts';

interface OrdersFigure {
  readonly perSecond: number;
  readonly slowMs: number;
  readonly statementsEach: number | undefined;
}

/** More than two shared cores will do; people are signed in for so many orders. */
const FASTEST_PER_SECOND = 120;

/** Whole orders: placed, paid, and the shop told, by ten buyers at once. */
export const orders = (market: Market, effort: Effort): Promise<Row[]> =>
  withClient(market.database, async client => {
    const seconds = effort.warmUpSeconds + effort.rounds * effort.seconds;
    const next = await signInShoppers(market, Math.ceil(seconds * FASTEST_PER_SECOND));
    const { ours } = await rounds({ ours: await buying(market, client, next) }, effort);
    return rows(ours);
  });

async function buying(market: Market, client: Client, next: () => Shopper): Promise<Measure<OrdersFigure>> {
  const statements = await statementCounter(client);
  let bought = 0;
  return async seconds => {
    const [first, asked, since, began] = [bought, await statements?.(), new Date(), performance.now()];
    const keepBuying = async (): Promise<void> => {
      while (performance.now() - began < seconds * 1000) await buy(market, next(), bought++);
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, keepBuying));
    await untilShopIsTold(client);
    const took = (performance.now() - began) / 1000;
    const count = bought - first;
    const answered = await statements?.();
    return {
      perSecond: count / took,
      slowMs: await slowOrderMs(client, since),
      statementsEach: asked === undefined || answered === undefined ? undefined : (answered - asked) / count,
    };
  };
}

function rows(figures: readonly OrdersFigure[]): Row[] {
  const counted = figures.flatMap(figure => figure.statementsEach ?? []);
  const perSecond = median(figures.map(figure => figure.perSecond));
  const slowMs = median(figures.map(figure => figure.slowMs));
  return [
    ...besideRivals('whole orders, 10 buyers', perSecond, '/s', 'ordersPerSecond'),
    ...besideRivals('whole order, p99', slowMs, ' ms', 'slowOrderMs'),
    ...(counted.length > 0
      ? besideRivals('SQL statements an order', median(counted), '', 'statementsPerOrder')
      : [notMeasured('SQL statements an order', 'the server does not load pg_stat_statements')]),
  ];
}

const besideRivals = (
  what: string,
  value: number,
  unit: string,
  of: 'ordersPerSecond' | 'slowOrderMs' | 'statementsPerOrder',
): Row[] =>
  rivals.map(rival =>
    ratioRow({ what, value, unit, peer: { name: `${rival.name} ${OTHER_RUN}`, value: rival[of] } }),
  );
