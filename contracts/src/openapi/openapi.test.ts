import { describe, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { deliveryEndpoints } from '../delivery-api/index.ts';
import { gatewayEndpoints } from '../gateway-api/index.ts';
import type { Endpoint } from '../http/index.ts';
import { catalogue } from '../problems/index.ts';
import { shopEndpoints } from '../shop-api/index.ts';
import { openApi } from './index.ts';

const apis: readonly (readonly [string, readonly Endpoint[]])[] = [
  ['gateway', gatewayEndpoints],
  ['shop', shopEndpoints],
  ['delivery', deliveryEndpoints],
];

interface Operation {
  readonly operationId: string;
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: object }[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

describe.each(apis)('the document of the %s', (name, endpoints) => {
  const document = openApi({ title: name, version: '1', description: name }, endpoints);
  const { paths } = document as unknown as Document;
  const operations = Object.values(paths).flatMap(methods => Object.values(methods));
  const of = (endpoint: Endpoint): Operation | undefined =>
    operations.find(operation => operation.operationId === endpoint.id);

  test('is OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document));
    expect(result).toMatchObject({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  test('has every endpoint once, under its own id, method and path', () => {
    expect(operations.map(operation => operation.operationId).toSorted()).toEqual(
      endpoints.map(({ id }) => id).toSorted(),
    );
    expect(new Set(endpoints.map(({ id }) => id)).size).toBe(endpoints.length);
    expect(new Set(endpoints.map(({ method, path }) => `${method} ${path}`)).size).toBe(endpoints.length);
  });

  test('says of no schema only that it is itself', () => {
    const { schemas } = document.components as { schemas: Record<string, { $ref?: string }> };
    for (const [id, schema] of Object.entries(schemas)) expect([id, schema.$ref]).toEqual([id, undefined]);
  });

  test('is JSON: nothing is lost on the wire', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  test.each(endpoints.map(endpoint => [endpoint.id, endpoint] as const))(
    '%s tells its parameters',
    (_, endpoint) => {
      const operation = of(endpoint);
      const named = [...endpoint.path.matchAll(/:(\w+)/g)].map(match => match[1]);
      const inPath = operation?.parameters.filter(parameter => parameter.in === 'path') ?? [];
      expect(inPath.map(parameter => parameter.name)).toEqual(named);
      expect(inPath.filter(parameter => Object.keys(parameter.schema).length === 0)).toEqual([]);
      expect(operation?.requestBody !== undefined).toBe(endpoint.body !== undefined);
      expect(endpoint.method === 'get' && endpoint.body !== undefined).toBe(false);
    },
  );

  test.each(endpoints.map(endpoint => [endpoint.id, endpoint] as const))(
    '%s tells its answers',
    (_, endpoint) => {
      const responses = of(endpoint)?.responses ?? {};
      expect(responses).toHaveProperty(String(endpoint.status));
      expect(endpoint.status === 204).toBe(endpoint.answer === undefined && endpoint.media === undefined);
      for (const id of [...endpoint.problems, 'bad_request', 'internal_error'] as const)
        expect(responses[String(catalogue[id].status)]?.description).toContain(`urn:linka:problem:${id}\``);
    },
  );

  test.each(endpoints.map(endpoint => [endpoint.id, endpoint] as const))(
    '%s asks who calls, and tells the refusal',
    (_, endpoint) => {
      const operation = of(endpoint);
      const open = endpoint.caller === 'anyone' || endpoint.caller === 'momo';
      expect(operation?.security.length).toBe(open ? 0 : 1);
      if (open) return;
      const signed = Object.hasOwn(operation?.security[0] ?? {}, 'signature');
      const refusals = signed ? ['bad_signature'] : ['sign_in_needed', 'token_expired', 'session_ended'];
      for (const id of refusals) expect(operation?.responses['401']?.description).toContain(`${id}\``);
    },
  );
});
