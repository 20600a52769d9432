import { readBuild } from '../../../pwa/tools/size/build.ts';
import { budgets, sum, weigh } from '../../../pwa/tools/size/budget.ts';
import { join } from 'node:path';
import type { After } from '../cleanup.ts';
import { boundRow, type Row } from '../report/row.ts';
import { root } from '../settings.ts';
import { countingProxy } from './counting-proxy.ts';
import { openPhone, visitShops } from './phone.ts';

const REPEAT_KB = 10;

/** What a visit costs in data: by the build's own files, and by what a browser was really sent. */
export async function dataRows(after: After, app: string): Promise<Row[]> {
  const { critical, precached, read } = readBuild(join(root, 'pwa', 'dist'));
  const kb = (files: readonly string[]): number => sum(files.map(file => weigh(read(file)))).brotli / 1000;
  const size = (what: string, value: number, atMost: number) =>
    boundRow({ what, value, unit: ' KB', atMost });
  return [
    size('first load until shops are there, brotli', kb(critical), budgets.critical / 1000),
    size('kept at the first visit, brotli', kb(precached), budgets.precached / 1000),
    size('a repeat visit on the wire, all of it', await repeatVisit(after, app), REPEAT_KB),
  ];
}

/** KB that a browser is sent on its second visit: page, shops, worker's update check. */
async function repeatVisit(after: After, app: string): Promise<number> {
  const { url, taken } = await countingProxy(after, app);
  const { context } = await openPhone(after);
  const page = await context.newPage();
  await visitShops(page, url);
  await page.waitForFunction('navigator.serviceWorker.ready.then(() => true)');
  await page.close();
  taken();
  const again = await context.newPage();
  await again.goto(url);
  await again.locator('main a[href^="/shops/"]').first().waitFor();
  await again.waitForLoadState('networkidle');
  return taken() / 1000;
}
