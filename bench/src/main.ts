import { cpus, loadavg } from 'node:os';
import { withCleanup, type After } from './cleanup.ts';
import { openServer } from './database/server.ts';
import { notMeasured, type Row } from './report/row.ts';
import { table } from './report/table.ts';
import type { Scenario } from './scenarios/context.ts';
import { discovery } from './scenarios/discovery.ts';
import { hangingShop } from './scenarios/hanging-shop.ts';
import { market } from './scenarios/market.ts';
import { CannotMeasure, LONGEST_MS, effortFrom } from './settings.ts';

// Every program started here ends when this one does, so that ending it is enough.
setTimeout(() => {
  console.error(`The bench did not end within ${LONGEST_MS / 60_000} minutes.`);
  process.exit(1);
}, LONGEST_MS).unref();

const rows = await withCleanup(measureAll).catch((error: unknown) => {
  console.error(error instanceof CannotMeasure ? error.message : error);
  process.exit(1);
});
console.log(table(rows));
if (rows.some(row => row.met === false)) process.exitCode = 1;

async function measureAll(after: After): Promise<Row[]> {
  const effort = effortFrom(process.argv.slice(2));
  const server = await openServer(after);
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  console.log(`${server.description}; Node ${process.versions.node}; ${cpus().length} cores, load ${load}`);
  const scenarios: readonly (readonly [string, Scenario])[] = [
    ...effort.sizes.map(shops => [`discovery among ${shops} shops`, discovery(shops)] as const),
    ['catalogue and orders', market],
    ['a hanging shop', hangingShop],
  ];
  const began = performance.now();
  const all: Row[] = [];
  for (const [name, scenario] of scenarios.filter(([title]) => title.includes(effort.only))) {
    console.log(`Measuring ${name} …`);
    all.push(...(await withCleanup(stop => scenario({ server, effort }, stop)).catch(failed(name))));
  }
  console.log(`Measured in ${((performance.now() - began) / 1000).toFixed(0)} s.\n`);
  return all;
}

/** What could not be measured is a missed target; the others are still worth knowing. */
function failed(name: string): (error: unknown) => Row[] {
  return error => {
    console.error(error);
    return [{ ...notMeasured(name, 'it failed, see above'), met: false }];
  };
}
