import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { gatewayEndpoints } from '@linka/contracts/gateway-api';
import { catalogue, typeOf, type ProblemId } from '@linka/contracts/problems';
import { discoverShops } from '@linka/contracts/shops';
import { LUSAKA, startGateway, type TestGateway } from '../testing/index.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());

const get = async (path: string) => {
  const response = await fetch(gateway.url + path);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

test('it is alive, and ready when the database answers', async () => {
  expect((await get('/health/live')).status).toBe(200);
  expect((await get('/health/ready')).status).toBe(200);
});

test('metrics count requests by endpoint, and make no series of what strangers try', async () => {
  await gateway.call(discoverShops, { body: LUSAKA });
  await get('/wp-admin.php');
  const { text } = await get('/metrics');
  expect(text).toMatch(
    /linka_http_request_duration_seconds_count\{endpoint="discoverShops",status="200"\} 1/,
  );
  expect(text).toContain('process_resident_memory_bytes');
  expect(text).not.toContain('wp-admin');
});

test('every endpoint is mounted, once, and documented', async () => {
  const ids = gatewayEndpoints.map(({ id }) => id).sort();
  expect(gateway.routes.map(({ endpoint }) => endpoint.id).sort()).toEqual(ids);
  const { paths } = JSON.parse((await get('/openapi.json')).text) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const documented = Object.values(paths).flatMap(path =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(documented.sort()).toEqual(ids);
  const { text } = await get('/docs');
  for (const id of ids) expect(text).toContain(`id="${id}"`);
});

test('every problem is told in words', async () => {
  const { text } = await get('/problems');
  for (const id of Object.keys(catalogue)) expect(text).toContain(typeOf(id as ProblemId));
});

test.each(['/docs', '/problems'])(
  '%s needs nothing from elsewhere and no exception from the CSP',
  async path => {
    const { text, headers } = await get(path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';style-src 'self';/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https:|data:/);
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(text).toMatch(/^<!doctype html>\s*<html lang="en">/);
    expect(text).not.toMatch(/<script|style=|https?:\/\/(?!json-schema)[^"]*\.(?:js|css)/);
    expect((await get('/docs.css')).headers.get('content-type')).toContain('text/css');
  },
);
