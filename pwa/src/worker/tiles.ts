import { ExpirationPlugin } from 'workbox-expiration';
import type { WorkboxPlugin } from 'workbox-core';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { TILES_URL } from '../lib/config.ts';

const WEEK_SECONDS = 7 * 24 * 60 * 60;
/** About 15 kB each: 6 MB at most. */
const MOST_TILES = 400;

const origin = TILES_URL === '' ? undefined : new URL(TILES_URL, globalThis.location.origin).origin;

/** 512 × 512 see-through points, as sharp as a tile may be asked for: a PNG of 125 bytes. */
const NOTHING =
  'iVBORw0KGgoAAAANSUhEUgAAAgAAAAIAAQAAAADcA+lXAAAAAnRSTlMAAHaTzTgAAAA2SURBVHja7cEBAQAAAIIg/69uSEABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAHwbggAAAWN1UKQAAAAASUVORK5CYII=';

/** A tile that does not come is see-through, so that the basemap beneath it shows; it is not kept. */
const seeThrough: WorkboxPlugin = {
  handlerDidError: () =>
    Promise.resolve(
      new Response(
        Uint8Array.from(atob(NOTHING), char => char.charCodeAt(0)),
        { headers: { 'content-type': 'image/png' } },
      ),
    ),
};

/**
 * Map tiles a person has looked at, and no other: OpenStreetMap's tile policy forbids fetching ahead, and asks that
 * a tile be kept for a week before it is asked for again.
 */
export function keepTiles(): void {
  const limit = new ExpirationPlugin({
    maxEntries: MOST_TILES,
    maxAgeSeconds: WEEK_SECONDS,
    purgeOnQuotaError: true,
  });
  registerRoute(
    ({ request, url }) => request.destination === 'image' && url.origin === origin,
    // workbox's plugin types do not hold under exactOptionalPropertyTypes.
    new CacheFirst({ cacheName: 'tiles', plugins: [limit as WorkboxPlugin, seeThrough] }),
  );
}
