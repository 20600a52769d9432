import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { shopEndpoints } from '@linka/contracts/shop-api';
import { openDatabase, type TestDatabase } from '../testing/database.ts';
import { openShop, type ShopUnderTest } from '../testing/shop-under-test.ts';
import { endpoints } from './endpoints.ts';

jest.setTimeout(30_000);
let database: TestDatabase;
let shop: ShopUnderTest;

beforeAll(async () => {
  database = await openDatabase();
  shop = await openShop(database.db);
});
afterAll(async () => {
  await shop.close();
  await database.close();
});

test('every endpoint of the contract answers here, and every address here is in openapi.json', async () => {
  const response = await fetch(`${shop.url}/openapi.json`);
  const document = (await response.json()) as { paths: Record<string, Record<string, unknown>> };
  for (const { path, method, id } of endpoints) {
    const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method];
    expect(operation).toMatchObject({ operationId: id });
    // A bound address refuses a wrong method by name; an unbound one is simply not there.
    const probe = path.replace(/:\w+/g, 'x');
    const refused = await shop.call({ ...probeEndpoint, path: probe }, {});
    expect([path, refused.problem]).toEqual([path, 'method_not_allowed']);
  }
  expect(Object.values(document.paths).flatMap(Object.keys)).toHaveLength(endpoints.length);
  expect(endpoints).toEqual(expect.arrayContaining([...shopEndpoints]));
});

const probeEndpoint = {
  id: 'probe',
  method: 'delete',
  tag: 'probe',
  summary: '',
  caller: 'gateway',
  status: 200,
  problems: ['method_not_allowed'],
} as const;

test('no route is bound by hand: each goes through an endpoint that is documented', async () => {
  const source = join(import.meta.dirname, '..');
  const files = (await readdir(source, { recursive: true })).filter(file => file.endsWith('routes.ts'));
  const texts = await Promise.all(files.map(file => readFile(join(source, file), 'utf8')));
  const bound = texts.flatMap(text => [...text.matchAll(/\bon\((\w+),/g)].map(match => match[1] ?? ''));
  expect(bound.length).toBe(endpoints.length);
  expect(texts.join('\n')).not.toMatch(/\b(router|app)\.(get|post|put|patch|delete)\(/);
});

test('the page names every endpoint and asks nobody else for anything', async () => {
  const response = await fetch(`${shop.url}/docs`);
  const text = await response.text();
  for (const { method, path } of endpoints) expect(text).toContain(`${method.toUpperCase()} ${path}</code>`);
  expect(text).toContain('urn:linka:problem:out_of_stock');
  expect(text).not.toMatch(/<script|<link|<img|src=|@import|url\(/i);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});
