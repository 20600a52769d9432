import { setTimeout as pause } from 'node:timers/promises';
import start from '../../../e2e/system/start.ts';
import { withCleanup, type After } from '../cleanup.ts';
import { notMeasured, type Row } from '../report/row.ts';
import { table } from '../report/table.ts';
import { dataRows } from './data.ts';
import { lighthouseRows } from './lighthouse.ts';
import { offlineStartRow } from './offline-start.ts';
import { smoothnessRows } from './smoothness.ts';

// The app on a phone, beside what it promises. The whole system runs here, with data of its own.
const CALM_MS = 2000;
const quick = process.argv.includes('--quick');
const runs = quick ? 1 : 5;

const rows = await withCleanup(async after => {
  after(await start());
  const { run } = await import('../../../e2e/system/run.ts');
  const { GROCERY } = await import('../../../e2e/system/shops.ts');
  // A name as browsers know it: on it a page may have a service worker without HTTPS.
  const app = run.app.replace('127.0.0.1', 'localhost');
  const shop = run.shops.find(({ name }) => name === GROCERY);
  if (!shop) throw new Error(`${GROCERY} is not there`);
  await pause(CALM_MS);
  const parts: readonly (readonly [string, (stop: After) => Promise<Row[]>])[] = [
    ['data', stop => dataRows(stop, app)],
    ['Lighthouse', stop => lighthouseRows(stop, app, shop, runs)],
    ['the start without a network', async stop => [await offlineStartRow(stop, app, runs)]],
    ['smoothness', stop => smoothnessRows(stop, app, shop)],
  ];
  const all: Row[] = [];
  for (const [name, measure] of parts) {
    console.log(`Measuring ${name} …`);
    all.push(...(await withCleanup(measure).catch(failed(name))));
  }
  return all;
});
console.log(`\n${table(rows)}`);
if (rows.some(({ met }) => met === false)) process.exitCode = 1;

/** What could not be measured is a missed target; the others are still worth knowing. */
function failed(name: string): (error: unknown) => Row[] {
  return error => {
    console.error(error);
    return [{ ...notMeasured(name, 'it failed, see above'), met: false }];
  };
}
