import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { gatewayEndpoints } from '@linka/contracts/gateway-api';
import { startGateway, type TestGateway } from './testing/index.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
}, 60_000);
afterAll(() => gateway.stop());

test('the gateway serves exactly what its contract promises', () => {
  const names = (endpoints: readonly { id: string; method: string; path: string }[]) =>
    endpoints.map(({ id, method, path }) => `${id}: ${method} ${path}`).sort();
  expect(names(gateway.routes.map(({ endpoint }) => endpoint))).toEqual(names(gatewayEndpoints));
});
