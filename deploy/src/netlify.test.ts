import { describe, expect, test } from '@jest/globals';
import { parse } from 'smol-toml';
import * as z from 'zod';
import { readJson, readText } from './testing/files.ts';

const Netlify = z.strictObject({
  build: z.strictObject({
    command: z.string(),
    publish: z.string(),
    ignore: z.string(),
    environment: z.strictObject({ NODE_VERSION: z.string() }),
  }),
  redirects: z.array(
    z.strictObject({
      from: z.string().startsWith('/'),
      to: z.string(),
      status: z.literal([200, 404]),
      force: z.boolean().optional(),
    }),
  ),
  headers: z.array(
    z.strictObject({ for: z.string().startsWith('/'), values: z.record(z.string(), z.string()) }),
  ),
});

const { build, redirects, headers } = Netlify.parse(parse(readText('netlify.toml')));

const matches = (pattern: string, path: string) =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;

/** What Netlify would add to this path. It joins values of one header from two rules, so none may be named twice. */
function headersOf(path: string): Record<string, string> {
  const found = headers.filter(rule => matches(rule.for, path)).flatMap(rule => Object.entries(rule.values));
  expect(new Set(found.map(([name]) => name.toLowerCase())).size).toBe(found.length);
  return Object.fromEntries(found);
}

/** First match wins; a file that is there goes first unless the rule is forced. */
const routeOf = (path: string) => redirects.find(rule => matches(rule.from, path));

describe('netlify.toml', () => {
  test('builds the app of the workspace and publishes what vite writes', () => {
    expect(build).toMatchObject({ command: 'npm run build -w pwa', publish: 'pwa/dist' });
    const { scripts } = readJson('pwa/package.json') as { scripts: { build: string } };
    expect(scripts.build).toMatch(/^vite build\b/);
    expect(build.environment.NODE_VERSION).toMatch(/^20\.(19|[2-9]\d)\./);
  });

  test('/api goes to the gateway, other pages to the app, a script that is gone nowhere', () => {
    expect(routeOf('/api/shops/discover')).toMatchObject({ status: 200, force: true });
    expect(routeOf('/api/shops/discover')?.to).toMatch(/^https:\/\/[^/]+\/:splat$/);
    expect(routeOf('/orders/7')).toMatchObject({ to: '/index.html', status: 200 });
    expect(routeOf('/assets/gone.js')).toMatchObject({ status: 404 });
  });

  test.each(['/sw.js', '/', '/index.html', '/manifest.webmanifest'])('%s is asked for each time', path => {
    expect(headersOf(path)['Cache-Control']).toBe('no-cache');
  });

  test('files with a hash in their name are kept for a year', () => {
    expect(headersOf('/assets/index-1a2b.js')['Cache-Control']).toBe('public, max-age=31536000, immutable');
  });

  test('no page runs what is not ours', () => {
    const policy = headersOf('/orders/7')['Content-Security-Policy'] ?? '';
    const rules = new Map(policy.split('; ').map(rule => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(rules.get('default-src')).toEqual(["'none'"]);
    for (const name of ['script-src', 'style-src', 'worker-src', 'manifest-src'])
      expect(rules.get(name)).toEqual(["'self'"]);
    // The service worker fetches what the page shows.
    const [, tiles] = /'(https:\/\/[^/']+)\/\{z\}/.exec(readText('pwa/src/lib/config.ts')) ?? [];
    expect(rules.get('img-src')).toEqual(["'self'", 'data:', tiles]);
    expect(rules.get('connect-src')).toEqual(["'self'", tiles]);
    // No text becomes markup or a script but through the one policy of pwa/src/lib/trusted-types.ts.
    expect(rules.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(rules.get('trusted-types')).toEqual(['default']);
    expect(readText('pwa/index.html')).not.toMatch(/<script>|<style|\sstyle=|\son\w+=/);
  });

  test('a page may ask for what Linka uses and for nothing else, over https alone', () => {
    const { 'Permissions-Policy': permissions = '', 'Strict-Transport-Security': https } = headersOf('/');
    const allowed = permissions.split(', ').filter(permission => !permission.endsWith('=()'));
    expect(allowed.map(permission => permission.split('=')[0]).sort()).toEqual([
      'camera',
      'geolocation',
      'screen-wake-lock',
      'web-share',
    ]);
    expect(https).toMatch(/^max-age=(\d+)/);
    expect(Number(https?.split('=')[1])).toBeGreaterThanOrEqual(31_536_000);
  });

  test("Caddy's headers are the same", () => {
    const caddy = readText('deploy/Caddyfile');
    for (const [name, value] of headers.flatMap(rule => Object.entries(rule.values)))
      expect(caddy).toContain(`${name} "${value}"`);
  });
});
