import type * as z from 'zod/mini';
import { pageHeaders, type Caller, type Endpoint } from '../http/index.ts';
import { Problem, catalogue, typeOf, type ProblemId } from '../problems/index.ts';
import { Components, type Json } from './components.ts';

interface About {
  readonly title: string;
  readonly version: string;
  readonly description: string;
}

const programs: readonly Caller[] = ['shop', 'gateway', 'delivery'];

type Way = 'open' | 'signed' | 'bearer';
const wayIn = ({ caller }: Endpoint): Way =>
  caller === 'anyone' || caller === 'momo' ? 'open' : programs.includes(caller) ? 'signed' : 'bearer';

const security: Readonly<Record<Way, Json[]>> = {
  open: [],
  signed: [{ signature: [] }],
  bearer: [{ bearer: [] }],
};

const refusedAtTheDoor: Readonly<Record<Way, readonly ProblemId[]>> = {
  open: [],
  signed: ['bad_signature'],
  bearer: ['sign_in_needed', 'token_expired', 'session_ended', 'not_allowed', 'second_factor_needed'],
};

/** Everything an endpoint may refuse with: its own problems, those of its door, and what every endpoint may. */
const problemsOf = (endpoint: Endpoint): ReadonlySet<ProblemId> =>
  new Set<ProblemId>([
    ...endpoint.problems,
    ...(endpoint.fromPage ? (['foreign_page'] as const) : []),
    ...refusedAtTheDoor[wayIn(endpoint)],
    ...(endpoint.body ? (['bad_json', 'body_too_large', 'unsupported_media_type'] as const) : []),
    'bad_request',
    'too_many_requests',
    'overloaded',
    'internal_error',
  ]);

const parameters = (
  known: Components,
  place: 'path' | 'query',
  schema: z.ZodMiniType | undefined,
): Json[] => {
  if (!schema) return [];
  const json = known.schema(schema) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required ?? []).includes(name),
    schema: property,
  }));
};

const ofPages: Json[] = Object.entries(pageHeaders).map(([name, value]) => ({
  name,
  in: 'header',
  required: true,
  schema: { const: value },
}));

function refusals(known: Components, ids: ReadonlySet<ProblemId>): Json {
  const schema = known.schema(Problem);
  const byStatus = new Map<number, ProblemId[]>();
  for (const id of ids)
    byStatus.set(catalogue[id].status, [...(byStatus.get(catalogue[id].status) ?? []), id]);
  return Object.fromEntries(
    [...byStatus].map(([status, sharing]) => [
      String(status),
      {
        description: sharing.map(id => `\`${typeOf(id)}\`: ${catalogue[id].title}`).join('\n\n'),
        content: { 'application/problem+json': { schema } },
      },
    ]),
  );
}

const success = (known: Components, endpoint: Endpoint): Json => {
  const content = endpoint.answer
    ? { 'application/json': { schema: known.schema(endpoint.answer) } }
    : endpoint.media
      ? { [endpoint.media]: {} }
      : undefined;
  return { description: 'Done', ...(content ? { content } : {}) };
};

const operation = (known: Components, endpoint: Endpoint): Json => ({
  operationId: endpoint.id,
  tags: [endpoint.tag],
  summary: endpoint.summary,
  description: `Caller: ${endpoint.caller}.`,
  security: security[wayIn(endpoint)],
  parameters: [
    ...parameters(known, 'path', endpoint.params),
    ...parameters(known, 'query', endpoint.query),
    ...(endpoint.fromPage ? ofPages : []),
  ],
  ...(endpoint.body
    ? {
        requestBody: {
          required: true,
          content: { [endpoint.bodyMedia ?? 'application/json']: { schema: known.schema(endpoint.body) } },
        },
      }
    : {}),
  responses: {
    [String(endpoint.status)]: success(known, endpoint),
    ...refusals(known, problemsOf(endpoint)),
  },
});

/** OpenAPI 3.1 for a list of endpoints, made from the very schemas that the program parses with. */
export function openApi(about: About, endpoints: readonly Endpoint[]): Json {
  const known = new Components();
  const paths: Record<string, Record<string, Json>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method]: operation(known, endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: about,
    paths,
    components: {
      schemas: known.all(),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        signature: {
          type: 'apiKey',
          in: 'header',
          name: 'linka-signature',
          description:
            'HMAC-SHA256 over method, path, time, nonce and body; with linka-key, linka-time and linka-nonce.',
        },
      },
    },
  };
}
