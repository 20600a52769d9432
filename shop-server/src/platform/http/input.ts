import { notText, type Endpoint } from '@linka/contracts/http';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { Request } from 'express';

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The body as JSON; undefined when the endpoint takes none. */
function readJson(endpoint: Endpoint, req: Request): Result<unknown> {
  if (!endpoint.body) return ok(undefined);
  if (!req.is('application/json')) return refuse('unsupported_media_type');
  try {
    return ok(JSON.parse(bodyOf(req).toString('utf8')));
  } catch {
    return refuse('bad_json');
  }
}

/** The body exactly as it came over the wire, empty when there is none. */
export const bodyOf = (req: Request): Buffer => {
  const body: unknown = req.body;
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
};

/** Parses path, query and body with the endpoint's own schemas; a refusal names every field that is wrong. A NUL
 * byte, or half a character, is no text in any field. */
export function readInput(endpoint: Endpoint, req: Request): Result<Record<string, unknown>> {
  const json = readJson(endpoint, req);
  if (!json.ok) return json;
  const given = { params: req.params, query: req.query, body: json.value };
  const odd = notText(given);
  if (odd)
    return refuse('bad_request', undefined, { errors: [{ path: odd.join('.'), message: 'not text' }] });
  const input: Record<string, unknown> = {};
  const errors: { path: string; message: string }[] = [];
  for (const part of ['params', 'query', 'body'] as const) {
    const parsed = endpoint[part]?.safeParse(given[part]);
    if (parsed?.success === false) errors.push(...parsed.error.issues.map(issue => say(part, issue)));
    input[part] = parsed?.data;
  }
  return errors.length === 0 ? ok(input) : refuse('bad_request', undefined, { errors });
}

const say = (part: string, { path, message }: Issue): { path: string; message: string } => ({
  path: [part, ...path.map(String)].join('.'),
  message,
});
