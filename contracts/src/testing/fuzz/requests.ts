import fc, { type Arbitrary } from 'fast-check';
import type { Document, Json, Operation } from './document.ts';
import { hostile, hostileText, spoiled } from './hostile.ts';
import { valid, type Known } from './valid.ts';

/** A request as it goes over the wire, before anybody signs it. */
export interface Wire {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const words = (value: Json | undefined): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

/** Percent-encodes whatever it is given: half a surrogate becomes the replacement sign, as browsers do it. */
const encoded = (value: Json | undefined): string => encodeURIComponent(Buffer.from(words(value)).toString());

const pathTricks = fc.constantFrom(
  '..',
  '%2e%2e%2f',
  '%00',
  '%',
  '%ff',
  '%E0%A4%A',
  '__proto__',
  '%2F',
  'a;b',
  '*',
);
const queryTricks = fc.constantFrom(
  'orderId[$gt]=',
  '__proto__[admin]=true',
  'constructor.prototype.admin=1',
  'orderId=1&orderId=2',
  '%',
  '%00=%00',
  '&&==&',
  'after=1e999',
);

const oddHeaders: Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { 'x-request-id': '../../<script>' },
      { 'last-event-id': '-1' },
      { 'last-event-id': '1e999' },
      { 'if-none-match': '"' },
      { accept: 'text/html' },
      { accept: '*/*;q=x' },
      { 'accept-encoding': ';;q=x' },
      { 'accept-language': 'x'.repeat(2_000) },
      { range: 'bytes=0-0,-1' },
      { 'x-forwarded-host': 'evil.example' },
      { 'x-http-method-override': 'DELETE' },
    ),
  },
);

const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';

const asForm = (value: Json | undefined): string =>
  value !== null && typeof value === 'object'
    ? Object.entries(value)
        .map(([key, part]) => `${encoded(key)}=${encoded(part)}`)
        .join('&')
    : words(value);

type Body = Pick<Wire, 'headers' | 'body'>;

/** Bodies that are no JSON, or say that they are something else. */
const brokenBodies: Arbitrary<Body> = fc.oneof(
  fc
    .constantFrom('{', '{"a":', '[1,]', '{"a":1}}', "{'a':1}", '\u0000', '﻿{}', '', 'NaN', '{"a":1e999}', '"')
    .map(body => ({ headers: { 'content-type': JSON_TYPE }, body })),
  fc
    .constantFrom(
      'text/plain',
      'application/xml',
      'multipart/form-data',
      'application/json; charset=utf-16',
      'application/json; charset=nonsense',
      'application/problem+json',
      FORM,
      'x',
    )
    .map(type => ({ headers: { 'content-type': type }, body: '{"a":1}' })),
  fc.constantFrom('gzip', 'br', 'nonsense').map(coding => ({
    headers: { 'content-type': JSON_TYPE, 'content-encoding': coding },
    body: 'not compressed',
  })),
  fc.constant({ headers: { 'content-type': JSON_TYPE }, body: `"${'A'.repeat(300_000)}"` }),
  fc.constant({ headers: { 'content-type': JSON_TYPE }, body: `${'['.repeat(50_000)}${']'.repeat(50_000)}` }),
);

function bodyFor(operation: Operation, document: Document, known: Known): Arbitrary<Body> {
  const [media, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (media === undefined || !content?.schema)
    return fc.oneof({ weight: 9, arbitrary: fc.constant({ headers: {}, body: undefined }) }, brokenBodies);
  const good = valid(content.schema, document, known);
  const wire = (value: Json | undefined): Body => ({
    headers: { 'content-type': media },
    body: media === FORM ? asForm(value) : value === undefined ? '' : JSON.stringify(value),
  });
  return fc.oneof(
    { weight: 4, arbitrary: good.map(wire) },
    { weight: 8, arbitrary: good.chain(spoiled).map(wire) },
    { weight: 1, arbitrary: hostile.map(wire) },
    { weight: 2, arbitrary: brokenBodies },
  );
}

/** Requests to an operation: some as it asks for them, most of them spoiled in address, query, headers or body. */
export function requestsTo(operation: Operation, document: Document, known: Known): Arbitrary<Wire> {
  const part = (value: Arbitrary<Json>, tricks: Arbitrary<string>) =>
    fc.oneof(
      { weight: 10, arbitrary: value.map(encoded) },
      { weight: 1, arbitrary: hostileText.map(encoded) },
      { weight: 1, arbitrary: tricks },
    );
  const inPath = operation.parameters.filter(({ in: where }) => where === 'path');
  const inQuery = operation.parameters.filter(({ in: where }) => where === 'query');
  const segments = inPath.map(({ name, schema }) => part(valid(schema, document, known, name), pathTricks));
  const fields = inQuery.map(({ name, schema, required }) =>
    part(valid(schema, document, known, name), fc.constant('%')).chain(text =>
      required
        ? fc.constant(`${name}=${text}`)
        : fc.option(fc.constant(`${name}=${text}`), { nil: undefined }),
    ),
  );
  const extra = fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, queryTricks);
  return fc
    .tuple(fc.tuple(...segments), fc.tuple(...fields), extra, oddHeaders, bodyFor(operation, document, known))
    .map(([names, pairs, trick, odd, { headers, body }]) => {
      const address = inPath.reduce(
        // An empty segment would be another operation's address.
        (path, { name }, at) =>
          path.replace(`{${name}}`, () => (names[at] === '' ? '%20' : (names[at] ?? '%20'))),
        operation.path,
      );
      const query = [...pairs, trick].filter(pair => pair !== undefined).join('&');
      return {
        method: operation.method.toUpperCase(),
        path: query === '' ? address : `${address}?${query}`,
        headers: { ...headers, ...odd },
        body,
      };
    });
}
