import type { Client } from 'pg';
import * as z from 'zod';
import { withClient } from '../database/client.ts';
import { notMeasured, type Row } from '../report/row.ts';

interface Node {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string | undefined;
  readonly 'Order By'?: string | undefined;
  readonly 'Actual Rows'?: number | undefined;
  readonly Plans?: readonly Node[] | undefined;
}
const Node: z.ZodType<Node> = z.object({
  'Node Type': z.string(),
  'Index Name': z.string().optional(),
  'Order By': z.string().optional(),
  'Actual Rows': z.number().optional(),
  Plans: z.lazy(() => z.array(Node)).optional(),
});
const Explained = z.object({ 'Query Text': z.string(), Plan: Node });

const INDEX = 'shops_verified_mercator_gix';
/** Fifty and the ten that are measured and cut. */
const MOST_ROWS = 60;
/** The plan that a prepared query settles on comes with its sixth run. */
const RUNS = 7;

/**
 * Looks at the plan inside nearest_shops() as it ran, in Lusaka, by auto_explain: the ordered index scan that stops, every
 * time. The other plan – bitmap, then sort – is a hundred times slower and shows only in a large city.
 */
export const planRow = (url: string, country: string): Promise<Row> =>
  withClient(url, async client => {
    const what = `plan of nearest_shops(), ${country}`;
    try {
      await client.query("LOAD 'auto_explain'");
    } catch {
      return notMeasured(what, 'auto_explain is not there or not allowed');
    }
    const plans = await plansOf(client);
    const faults = plans.flatMap(faultsOf);
    return {
      what,
      value: faults.length > 0 ? faults.join('; ') : `scan of ${INDEX} alone, in order, ≤ ${MOST_ROWS} rows`,
      peer: '',
      ratio: '',
      target: 'no bitmap, no sort of a city',
      met: plans.length === RUNS && faults.length === 0,
    };
  });

async function plansOf(client: Client): Promise<Node[]> {
  await client.query(`SET auto_explain.log_min_duration = 0; SET auto_explain.log_nested_statements = on;
    SET auto_explain.log_analyze = on; SET auto_explain.log_format = json; SET auto_explain.log_level = notice`);
  const plans: Node[] = [];
  client.on('notice', ({ message = '' }) => {
    const json = /plan:\s*(\{[\s\S]*\})/.exec(message)?.[1];
    const explained = json === undefined ? undefined : Explained.parse(JSON.parse(json));
    if (explained?.['Query Text'].includes('string_agg(id::text')) plans.push(explained.Plan);
  });
  for (let run = 0; run < RUNS; run++) {
    await client.query({
      name: 'nearest',
      text: 'SELECT nearest_shops($1::float8, $2::float8, $3::int)',
      values: [-15.4167, 28.2833, 10_000],
    });
  }
  return plans;
}

function faultsOf(plan: Node): string[] {
  const nodes = flat(plan);
  const scan = nodes.find(
    node =>
      node['Node Type'] === 'Index Only Scan' &&
      node['Index Name'] === INDEX &&
      node['Order By'] !== undefined,
  );
  const large = nodes.filter(node => (node['Actual Rows'] ?? 0) > MOST_ROWS);
  return [
    ...(scan ? [] : [`no ordered scan of ${INDEX} alone`]),
    ...nodes.filter(node => node['Node Type'].startsWith('Bitmap')).map(node => node['Node Type']),
    ...large.map(node => `${node['Node Type']} of ${node['Actual Rows'] ?? 0} rows`),
  ];
}

const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)];
