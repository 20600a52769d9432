import type { Page } from '@playwright/test';

/** A weak cell: 400 kbit/s down and up, and 400 ms before anything comes. */
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

export interface Traffic {
  /** Bytes on the wire so far, headers included, of the page itself: what its service worker fetches is for later. */
  readonly bytes: () => number;
  /** Paths asked for so far. */
  readonly paths: () => readonly string[];
}

/** Puts a page on a slow network and counts what comes over it. */
export async function onSlow3G(page: Page): Promise<Traffic> {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  const paths: string[] = [];
  session.on('Network.requestWillBeSent', ({ request }) => paths.push(new URL(request.url).pathname));
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_3G);
  return { bytes: () => bytes, paths: () => paths };
}
