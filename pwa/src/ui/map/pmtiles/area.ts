import { findTile, SharedPromiseCache, zxyToTileId, type Header, type Source } from 'pmtiles';
import { fetchRange, type Range, type Shelf } from './source.ts';

/** Degrees. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface Plan {
  /** What has to be fetched, in the order of the file, each range once. */
  readonly ranges: readonly Range[];
  /** Bytes. */
  readonly size: number;
  /** How many tiles there are of the area, kept ones included. */
  readonly tiles: number;
}

/** From here on a map shows streets' surroundings; what is coarser comes with it in a few tiles. */
const FROM_ZOOM = 5;
/** Ranges closer than this are fetched in one request. */
const GAP_BYTES = 8_000;
const MAX_DEPTH = 4;

const column = (lng: number, zoom: number): number => Math.floor(((lng + 180) / 360) * 2 ** zoom);
const row = (lat: number, zoom: number): number => {
  const angle = (lat * Math.PI) / 180;
  return Math.floor(((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * 2 ** zoom);
};

/** Every tile that touches the area, as [zoom, x, y]. */
export function tilesOf(area: Bounds, minZoom: number, maxZoom: number): [number, number, number][] {
  const tiles: [number, number, number][] = [];
  for (let zoom = Math.max(minZoom, Math.min(FROM_ZOOM, maxZoom)); zoom <= maxZoom; zoom += 1) {
    const last = 2 ** zoom - 1;
    for (let x = Math.max(0, column(area.west, zoom)); x <= Math.min(last, column(area.east, zoom)); x += 1)
      for (let y = Math.max(0, row(area.north, zoom)); y <= Math.min(last, row(area.south, zoom)); y += 1)
        tiles.push([zoom, x, y]);
  }
  return tiles;
}

/** What it would take to keep an area: asks only for the file's directories, which are small. */
export async function planArea(source: Source, shelf: Shelf, area: Bounds): Promise<Plan> {
  const read = new Map<string, Range>();
  const noting: Source = {
    getKey: () => source.getKey(),
    getBytes: (offset, length, signal) => {
      read.set(`${offset}-${length}`, { offset, length });
      return source.getBytes(offset, length, signal);
    },
  };
  const directories = new SharedPromiseCache();
  const header = await directories.getHeader(noting);
  const wanted = new Map<string, Range>();
  let tiles = 0;
  for (const [z, x, y] of tilesOf(area, header.minZoom, header.maxZoom)) {
    const range = await rangeOf(directories, noting, header, zxyToTileId(z, x, y));
    if (!range) continue;
    tiles += 1;
    wanted.set(`${range.offset}-${range.length}`, range);
  }
  const missing: Range[] = [];
  for (const range of [...read.values(), ...wanted.values()])
    if (!(await shelf.find(range))) missing.push(range);
  const ranges = missing.sort((a, b) => a.offset - b.offset);
  return { ranges, size: ranges.reduce((sum, { length }) => sum + length, 0), tiles };
}

/** Where in the file a tile lies; undefined when the file has none. */
async function rangeOf(
  directories: SharedPromiseCache,
  source: Source,
  header: Header,
  tileId: number,
): Promise<Range | undefined> {
  let at: Range = { offset: header.rootDirectoryOffset, length: header.rootDirectoryLength };
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const entries = await directories.getDirectory(source, at.offset, at.length, header);
    const entry = findTile(entries, tileId);
    if (!entry) return undefined;
    const { length } = entry;
    if (entry.runLength > 0) return { offset: header.tileDataOffset + entry.offset, length };
    at = { offset: header.leafDirectoryOffset + entry.offset, length };
  }
  return undefined;
}

/** Ranges that lie close together, so that one request brings them all. */
export function runs(ranges: readonly Range[]): Range[][] {
  const together: Range[][] = [];
  let end = -Infinity;
  for (const range of ranges) {
    const last = together.at(-1);
    if (last && range.offset - end <= GAP_BYTES) last.push(range);
    else together.push([range]);
    end = Math.max(end, range.offset + range.length);
  }
  return together;
}

/** Fetches what the plan names and keeps it. Cut short, it goes on from there the next time. */
export async function keepArea(
  url: string,
  shelf: Shelf,
  { ranges }: Plan,
  get?: Parameters<typeof fetchRange>[2],
): Promise<void> {
  for (const run of runs(ranges)) {
    const offset = run[0]?.offset ?? 0;
    const end = Math.max(...run.map(range => range.offset + range.length));
    const data = await fetchRange(url, { offset, length: end - offset }, get);
    for (const range of run) {
      const from = range.offset - offset;
      await shelf.keep(range, data.slice(from, from + range.length));
    }
  }
}
