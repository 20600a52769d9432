import type { After } from '../cleanup.ts';
import { median } from '../measure/rounds.ts';
import { boundRow, type Row } from '../report/row.ts';
import { openPhone, slowDown, SLOWER, visitShops } from './phone.ts';

const USABLE_MS = 1500;

// Runs in the page, before anything else of it.
const watch = `
  new MutationObserver((_, observer) => {
    if (document.querySelector('main a[href^="/shops/"]') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => { window.usableAt = performance.now(); });
  }).observe(document, { childList: true, subtree: true });
`;

// The page's own policy lets nothing be evaluated in it again and again, as `waitForFunction` would.
const usable = `new Promise(resolve => {
  const look = () => (window.usableAt === undefined ? requestAnimationFrame(look) : resolve(window.usableAt));
  look();
})`;

/** From the tap on the icon to shops that can be opened, with no network and the worker asleep. */
export async function offlineStartRow(after: After, app: string, runs: number): Promise<Row> {
  const { context } = await openPhone(after);
  const first = await context.newPage();
  await visitShops(first, app);
  await first.waitForFunction('navigator.serviceWorker.ready.then(() => true)');
  await first.reload();
  await first.locator('main a[href^="/shops/"]').first().waitFor();
  await context.setOffline(true);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await page.addInitScript(watch);
    await slowDown(page);
    await page.goto(app);
    times.push(await page.evaluate<number>(usable));
    await page.close();
  }
  return boundRow({
    what: `start without a network, ${SLOWER} × slower, until shops can be opened`,
    value: median(times),
    unit: ' ms',
    atMost: USABLE_MS,
  });
}
