import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../database/client.ts';
import { shopsDatabase } from '../database/shops/index.ts';
import { callerAddress, httpLoad, type HttpFigure } from '../measure/http-load.ts';
import { pgbench } from '../measure/pgbench.ts';
import { median, rounds } from '../measure/rounds.ts';
import { runBare, runNaive } from '../peers/index.ts';
import { boundRow, notMeasured, ratioRow, type Row } from '../report/row.ts';
import { runGateway } from '../system/gateway.ts';
import { memoryRow } from './memory.ts';
import { planRow } from './discovery-plan.ts';
import type { Context, Scenario } from './context.ts';

const ROUTE = '/shops/discover';
const CALM_MS = 500;
/** From this size on the naive query must be a hundred times slower. */
const LARGE = 1_000_000;

const SCRIPT = `\\set n random(1, 500)
SELECT found.* FROM bench.points AS p CROSS JOIN LATERAL nearest_shops(p.lat, p.lng, 10000) AS found WHERE p.n = :n;
`;

/** The fifty nearest verified shops around people in Lusaka, in a country of so many shops. */
export const discovery =
  (shops: number): Scenario =>
  async ({ server, effort }, after) => {
    const url = await shopsDatabase(server, shops);
    const asked = await questions(url);
    const gateway = await runGateway(after, url);
    const naive = await runNaive(after, url);
    const bare = await runBare(after, ROUTE, await oneAnswer(gateway.url, asked));
    await pause(CALM_MS);
    const figures = await rounds(
      {
        ours: httpLoad(gateway.url, asked),
        naive: httpLoad(naive.url, asked),
        bare: httpLoad(bare.url, asked),
      },
      effort,
    );
    const country = `${shops.toLocaleString('en').replaceAll(',', ' ')} shops`;
    const perSecond = (of: readonly HttpFigure[]) => median(of.map(figure => figure.perSecond));
    const ours = { what: `discovery, ${country}`, value: perSecond(figures.ours), unit: '/s' };
    return [
      ratioRow({
        ...ours,
        peer: { name: 'naive query', value: perSecond(figures.naive) },
        ...(shops >= LARGE ? { atLeast: 100 } : {}),
      }),
      ratioRow({ ...ours, peer: { name: 'bare Express 5', value: perSecond(figures.bare) }, atLeast: 0.3 }),
      await besidePgbench({ server, effort }, url, ours),
      boundRow({
        what: `discovery, ${country}, p99 of 10 connections`,
        value: median(figures.ours.map(figure => figure.p99Ms)),
        unit: ' ms',
        atMost: 25,
      }),
      await planRow(url, country),
      memoryRow('gateway', gateway.pid, 200, `discovery, ${country}`),
    ];
  };

async function besidePgbench(
  { server: { pgbench: program }, effort }: Context,
  url: string,
  ours: { what: string; value: number; unit: string },
): Promise<Row> {
  if (program === undefined) return notMeasured(`${ours.what}, pgbench`, 'no pgbench on this machine');
  const { database } = await rounds({ database: seconds => pgbench(program, url, SCRIPT, seconds) }, effort);
  return ratioRow({ ...ours, peer: { name: 'pgbench nearest_shops()', value: median(database) } });
}

/** The same five hundred places for everybody who is measured. */
const questions = (url: string) =>
  withClient(url, async client => {
    const { rows } = await client.query<{ lat: number; lng: number }>(
      'SELECT lat, lng FROM bench.points ORDER BY n',
    );
    return rows.map((point, n) => ({
      method: 'POST' as const,
      path: ROUTE,
      headers: { 'content-type': 'application/json', ...callerAddress(n) },
      body: JSON.stringify(point),
    }));
  });

async function oneAnswer(
  gateway: string,
  [question]: Awaited<ReturnType<typeof questions>>,
): Promise<Buffer> {
  if (!question) throw new Error('no points to ask for');
  const response = await fetch(gateway + question.path, question);
  return Buffer.from(await response.arrayBuffer());
}
