import { createServer, get as httpGet, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PMTiles, zxyToTileId } from 'pmtiles';
import { archive } from '../../../testing/pmtiles.ts';
import { keepArea, planArea, runs, tilesOf } from './area.ts';
import { fetchRange, keptSource, type Range, type Shelf } from './source.ts';

const lusaka = { west: 28.2, south: -15.5, east: 28.4, north: -15.3 };
const tiles = tilesOf({ west: 27, south: -17, east: 30, north: -14 }, 0, 11);
const text = (tile: readonly number[]): string => `tile ${tile.join('/')} `.repeat(20);
const file = archive(
  tiles.map(tile => ({ id: zxyToTileId(...tile), data: text(tile) })),
  11,
);

/** A host of static files: it answers ranges, and nothing else while `whole` is set. */
let server: Server;
let url: string;
let whole = false;
let served: Range[] = [];
beforeAll(async () => {
  server = createServer(({ headers }, res) => {
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
    if (whole || from === undefined) {
      res.writeHead(200).end(file);
      return;
    }
    const part = file.subarray(Number(from), Number(to) + 1);
    served.push({ offset: Number(from), length: part.length });
    res.writeHead(206, { 'content-length': part.length }).end(part);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/zambia.pmtiles`;
});
afterAll(() => void server.close());
beforeEach(() => {
  served = [];
  whole = false;
});

/** jsdom brings no fetch. */
const overHttp: NonNullable<Parameters<typeof fetchRange>[2]> = (address, { headers }) =>
  new Promise((resolve, reject) => {
    httpGet(address, { headers: { ...headers }, agent: false }, res => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () => {
        const bytes = Uint8Array.from(Buffer.concat(parts));
        resolve({ status: res.statusCode ?? 0, arrayBuffer: () => Promise.resolve(bytes.buffer) });
      });
    }).on('error', reject);
  });

function phone(): { shelf: Shelf; kept: Map<string, ArrayBuffer> } {
  const kept = new Map<string, ArrayBuffer>();
  const key = ({ offset, length }: Range): string => `${offset}-${length}`;
  return {
    kept,
    shelf: {
      find: range => Promise.resolve(kept.get(key(range))),
      keep: (range, data) => Promise.resolve(void kept.set(key(range), data)),
    },
  };
}
const offline = () => Promise.reject(new TypeError('no network'));
const read = async (map: PMTiles, tile: [number, number, number]): Promise<string | undefined> => {
  const found = await map.getZxy(...tile);
  return found && Buffer.from(found.data).toString();
};

test('a tile comes by ranges over HTTP, not the file', async () => {
  const map = new PMTiles(keptSource(url, phone().shelf, overHttp));
  const tile = tiles.at(-1) ?? [0, 0, 0];
  expect(await read(map, tile)).toBe(text(tile));
  expect(served.length).toBeGreaterThan(1);
  expect(served.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(file.length);
});

test('a host that sends the whole file is not taken', async () => {
  whole = true;
  await expect(fetchRange(url, { offset: 0, length: 10 }, overHttp)).rejects.toThrow('answers 200');
});

test('the size is told before; kept, the area opens without a network, and no other does', async () => {
  const { shelf, kept } = phone();
  const source = keptSource(url, shelf, overHttp);
  const plan = await planArea(source, shelf, lusaka);
  const area = tilesOf(lusaka, 0, 11);
  expect(plan.tiles).toBe(area.length);
  expect(kept.size).toBe(0);

  await keepArea(url, shelf, plan, overHttp);
  expect([...kept.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)).toBe(plan.size);

  const away = new PMTiles(keptSource(url, shelf, offline));
  for (const tile of area) expect(await read(away, tile)).toBe(text(tile));
  await expect(read(away, [11, 1180, 1120])).rejects.toThrow('no network');
  expect(await planArea(keptSource(url, shelf, offline), shelf, lusaka)).toMatchObject({ size: 0 });
});

test('runs hold every range once, in order, and are as few as the gaps allow', () => {
  const range = fc.record({ offset: fc.nat({ max: 200_000 }), length: fc.integer({ min: 1, max: 9000 }) });
  fc.assert(
    fc.property(fc.array(range), ranges => {
      const sorted = ranges.toSorted((a, b) => a.offset - b.offset);
      const together = runs(sorted);
      expect(together.flat()).toEqual(sorted);
      together.slice(1).forEach((run, n) => {
        const before = Math.max(...(together[n] ?? []).map(({ offset, length }) => offset + length));
        expect((run[0]?.offset ?? 0) - before).toBeGreaterThan(8000);
      });
    }),
  );
});
