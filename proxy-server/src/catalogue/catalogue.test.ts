import { randomBytes, randomUUID } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CATALOGUE_SOURCE_HEADER, getCatalogue, getPicture } from '@linka/contracts/catalogue';
import { ok } from '@linka/contracts/problems';
import { shopCatalogue } from '@linka/contracts/shop-api';
import type { Request, Response } from 'express';
import { request } from 'undici';
import { shopKey } from '../auth/shop-key.ts';
import {
  buildShop,
  sampleCatalogue,
  sellSamples,
  startFakeShop,
  startGateway,
  type FakeShop,
  type TestGateway,
} from '../testing/index.ts';

let gateway: TestGateway;
let server: FakeShop;
let shopId: string;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());
beforeEach(async () => {
  server = await startFakeShop(gateway.clock);
  shopId = (await buildShop(gateway.deps.db, { url: server.url })).id;
  server.trust(shopKey(gateway.deps.secrets, shopId));
  sellSamples(server, shopId);
});
afterEach(() => server.stop());

const look = (headers: Record<string, string> = {}) =>
  gateway.call(getCatalogue, { params: { shopId }, headers });
const calls = () => server.calls.filter(id => id === 'shopCatalogue').length;

/** The ways a shop's server can be away or worse. */
const troubles: readonly (readonly [string, (req: Request, res: Response) => void])[] = [
  ['answers 500', (_req, res) => res.status(500).send('broken')],
  ['answers HTML', (_req, res) => res.send('<h1>Welcome to nginx</h1>')],
  ['answers JSON that is no catalogue', (_req, res) => res.json({ products: 'many' })],
  ['answers another shop’s catalogue', (_req, res) => res.json(sampleCatalogue(randomUUID()))],
  ['redirects inside', (_req, res) => res.redirect('http://127.0.0.1:1/secret')],
  ['answers more than a megabyte', (_req, res) => void res.end(Buffer.alloc(1_200_000, 32))],
  ['hangs up', req => req.socket.destroy()],
];

describe('the catalogue of a shop', () => {
  test('comes from the shop, says so, and holds only what the contract names', async () => {
    server.hijack('/catalog', (_req, res) =>
      res.set('etag', '"v1"').json({ ...sampleCatalogue(shopId), secret: 'cost prices' }),
    );
    const reply = await look();
    expect(reply.answer).toEqual(sampleCatalogue(shopId));
    expect(reply.text).not.toContain('secret');
    expect(reply.headers.get(CATALOGUE_SOURCE_HEADER)).toBe('live');
    expect(reply.headers.get('etag')).toBe('"v1"');
    expect(reply.headers.get('age')).toBeNull();
  });

  test('is asked for once in two seconds, however many look', async () => {
    await Promise.all(Array.from({ length: 20 }, () => look()));
    await look();
    expect(calls()).toBe(1);
    gateway.clock.advance(2);
    await look();
    expect(calls()).toBe(2);
  });

  test('is revalidated with the shop by its ETag, and new goods show', async () => {
    let price = 8500;
    const seen: (string | undefined)[] = [];
    server.hijack('/catalog', (req, res) => {
      const etag = `"price-${price}"`;
      seen.push(req.get('if-none-match'));
      if (req.get('if-none-match') === etag) res.status(304).end();
      else res.set('etag', etag).json(sampleCatalogue(shopId, price));
    });
    await look();
    gateway.clock.advance(3);
    expect((await look()).answer).toEqual(sampleCatalogue(shopId, 8500));
    price = 9000;
    gateway.clock.advance(3);
    expect((await look()).answer).toEqual(sampleCatalogue(shopId, 9000));
    expect(seen).toEqual([undefined, '"price-8500"', '"price-8500"']);
  });

  test('is not sent again to a phone that holds it', async () => {
    const etag = (await look()).headers.get('etag') ?? '';
    for (const header of [etag, `"other", ${etag.replace('W/', '')}`, '*']) {
      const again = await look({ 'if-none-match': header });
      expect([again.status, again.text]).toEqual([304, '']);
    }
    expect((await look({ 'if-none-match': '"other"' })).status).toBe(200);
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is sent as %s to who takes it', async (encoding, open) => {
    const { headers, body } = await request(`${gateway.url}/shops/${shopId}/catalog`, {
      headers: { 'accept-encoding': encoding },
    });
    expect(headers['content-encoding']).toBe(encoding);
    expect(JSON.parse(open(Buffer.from(await body.arrayBuffer())).toString())).toEqual(
      sampleCatalogue(shopId),
    );
  });

  test('is sent plain to who takes nothing else', async () => {
    const { headers } = await request(`${gateway.url}/shops/${shopId}/catalog`, {
      headers: { 'accept-encoding': 'br;q=0' },
    });
    expect(headers['content-encoding']).toBeUndefined();
  });
});

describe.each(troubles)('when the shop %s', (_, trouble) => {
  test('the last good catalogue is shown with its age, and the live one as soon as the shop is back', async () => {
    await look();
    server.hijack('/catalog', trouble);
    gateway.clock.advance(90);
    const away = await look();
    expect(away.answer).toEqual(sampleCatalogue(shopId));
    expect(away.headers.get(CATALOGUE_SOURCE_HEADER)).toBe('snapshot');
    expect(Number(away.headers.get('age'))).toBeGreaterThanOrEqual(90);
    server.hijack('/catalog', undefined);
    gateway.clock.advance(3);
    expect((await look()).headers.get(CATALOGUE_SOURCE_HEADER)).toBe('live');
  });

  test('and never gave a catalogue, it cannot be reached', async () => {
    server.hijack('/catalog', trouble);
    expect((await look()).problem).toBe('shop_unreachable');
  });
});

describe('when the shop is away', () => {
  test('a snapshot from before this gateway started is shown', async () => {
    await gateway.deps.db.none('INSERT INTO catalogue_snapshots VALUES ($1, $2, $3, $4)', [
      shopId,
      '"old"',
      JSON.stringify(sampleCatalogue(shopId, 100)),
      new Date(gateway.clock.now().getTime() - 3_600_000),
    ]);
    server.hijack('/catalog', (_req, res) => res.status(503).end());
    const reply = await look();
    expect(reply.answer).toEqual(sampleCatalogue(shopId, 100));
    expect(Math.abs(Number(reply.headers.get('age')) - 3600)).toBeLessThan(30);
  });

  test('it is not asked by every reader', async () => {
    let asked = 0;
    server.hijack('/catalog', (_req, res) => {
      asked += 1;
      res.status(503).end();
    });
    await look();
    await look();
    expect(asked).toBe(1);
  });

  test('a shop that sends a byte now and then is given up after five seconds', async () => {
    await look();
    let drip: NodeJS.Timeout | undefined;
    server.hijack('/catalog', (_req, res) => {
      drip = setInterval(() => res.write(' '), 200);
    });
    gateway.clock.advance(3);
    const reply = await look();
    clearInterval(drip);
    expect(reply.headers.get(CATALOGUE_SOURCE_HEADER)).toBe('snapshot');
  }, 10_000);
});

test('a shop that is not verified, or not there, has no catalogue and no pictures', async () => {
  for (const id of [(await buildShop(gateway.deps.db, { verification: 'pending' })).id, randomUUID()]) {
    expect((await gateway.call(getCatalogue, { params: { shopId: id } })).problem).toBe('shop_unknown');
    expect((await gateway.call(getPicture, { params: { shopId: id, file: 'a.webp' } })).problem).toBe(
      'shop_unknown',
    );
  }
});

test('when the shop was last heard from is written down, but not at every answer', async () => {
  const lastSeen = () =>
    gateway.deps.db.one<{ at: Date | null }>('SELECT last_seen_at AS at FROM shops WHERE id = $1', shopId);
  await look();
  const first = (await lastSeen()).at;
  gateway.clock.advance(5);
  server.on(shopCatalogue, () => ok(sampleCatalogue(shopId)));
  await look();
  expect((await lastSeen()).at).toEqual(first);
  expect(first).not.toBeNull();
});

describe('a picture', () => {
  const bytes = randomBytes(2000);
  const picture = () => gateway.call(getPicture, { params: { shopId, file: 'mealie-meal.webp' } });
  const hang = (handler: (res: Response) => void) =>
    server.hijack('/pictures/mealie-meal.webp', (_req, res) => handler(res));

  test('is relayed to be kept for ever', async () => {
    hang(res => res.type('image/webp').send(bytes));
    const { status, headers } = await picture();
    expect([status, headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  test.each<[string, (res: Response) => void, string]>([
    ['is a page', res => res.type('html').send('<script>'), 'not_found'],
    ['is SVG', res => res.type('image/svg+xml').send('<svg/>'), 'not_found'],
    ['is not there', res => res.status(404).end(), 'not_found'],
    ['is elsewhere', res => res.redirect('http://127.0.0.1:1/'), 'not_found'],
    ['is far too large', res => res.type('image/webp').send(Buffer.alloc(700_000)), 'shop_unreachable'],
  ])('that %s is not relayed', async (_, handler, problem) => {
    hang(handler);
    expect((await picture()).problem).toBe(problem);
  });

  test.each(['..%2fsecret', '.hidden', 'A.webp'])('is not asked for by the name %s', async file => {
    const response = await fetch(`${gateway.url}/shops/${shopId}/pictures/${file}`);
    expect(response.status).toBe(400);
  });
});
