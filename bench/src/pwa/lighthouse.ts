import lighthouse, { type Flags } from 'lighthouse';
import type { After } from '../cleanup.ts';
import { median } from '../measure/rounds.ts';
import { boundRow, figure, type Row } from '../report/row.ts';
import { openBrowser } from './browser.ts';
import { openPhone, visitShops } from './phone.ts';

interface Figures {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
}

/** Lighthouse with its mobile preset (a slow 4G, a processor four times as slow), against the built app. */
export async function lighthouseRows(
  after: After,
  app: string,
  shop: { readonly id: string; readonly name: string },
  runs: number,
): Promise<Row[]> {
  const cold = await openBrowser(after);
  const warm = await openBrowser(after, await phoneWithCart(after, app, shop));
  const pages = [
    { name: 'discover', port: cold, path: '/', keep: false },
    { name: 'shop', port: cold, path: `/shops/${shop.id}`, keep: false },
    // Nobody is there without a cart, so without having been in the shop: this one is a phone that knows Linka.
    { name: 'checkout', port: warm, path: `/checkout/${shop.id}`, keep: true },
  ];
  const rows: Row[] = [];
  for (const { name, port, path, keep } of pages) {
    const figures: Figures[] = [];
    for (let run = 0; run < runs; run++) figures.push(await audit(port, app + path, keep));
    rows.push(...rowsOf(name, figures));
  }
  return rows;
}

/** A phone on which the app is installed and a cart is filled, closed again: the folder of what it keeps. */
async function phoneWithCart(after: After, app: string, shop: { id: string; name: string }): Promise<string> {
  const { context, profile } = await openPhone(after);
  const page = await context.newPage();
  await visitShops(page, app);
  await page.goto(`${app}/shops/${shop.id}`);
  await page.getByRole('button', { name: /^Add / }).first().click();
  await page.getByRole('link', { name: /^See cart/ }).waitFor();
  await page.waitForFunction('navigator.serviceWorker.ready.then(() => true)');
  await context.close();
  return profile;
}

async function audit(port: number, url: string, keep: boolean): Promise<Figures> {
  const flags: Flags = {
    port,
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
    disableStorageReset: keep,
    logLevel: 'error',
  };
  const result = await lighthouse(url, flags);
  if (!result || result.lhr.runtimeError)
    throw new Error(`Lighthouse: ${JSON.stringify(result?.lhr.runtimeError)}`);
  const { categories, audits } = result.lhr;
  const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (name: string): number => audits[name]?.numericValue ?? NaN;
  for (const { id, score: given, title } of Object.values(audits))
    if (
      given !== null &&
      given < 1 &&
      FULL.some(name => categories[name]?.auditRefs.some(ref => ref.id === id && ref.weight > 0))
    )
      console.log(`  ${new URL(url).pathname}: ${id}: ${title}`);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
  };
}

/** Categories in which nothing may be amiss: what is, is named. */
const FULL = ['accessibility', 'best-practices'];

function rowsOf(page: string, figures: readonly Figures[]): Row[] {
  const of = (name: keyof Figures): number => median(figures.map(one => one[name]));
  const score = (what: string, value: number, atLeast: number): Row => ({
    what: `${page}: ${what}`,
    value: figure(value),
    peer: '',
    ratio: '',
    target: `≥ ${atLeast}`,
    met: value >= atLeast,
  });
  const bound = (what: string, value: number, unit: string, atMost: number): Row =>
    boundRow({ what: `${page}: ${what}`, value, unit, atMost });
  return [
    score('Lighthouse performance', of('performance'), 98),
    score('Lighthouse accessibility', of('accessibility'), 100),
    score('Lighthouse best practices', of('bestPractices'), 100),
    bound('largest contentful paint', of('lcp'), ' ms', 2000),
    bound('total blocking time', of('tbt'), ' ms', 100),
    bound('layout shift', of('cls'), '', 0.02),
  ];
}
