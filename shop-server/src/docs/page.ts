import type { Endpoint } from '@linka/contracts/http';
import { catalogue, typeOf } from '@linka/contracts/problems';
import { escape } from '../platform/html/escape.ts';
import { page } from '../platform/html/page.ts';
import type { Bytes } from '../platform/http/answer.ts';

const style = `
nav ul{columns:2;padding-left:1.1rem}
article{border-top:1px solid var(--line);margin-top:1.25rem}
h3{font-size:1rem;margin:1rem 0 .25rem;overflow-wrap:anywhere}
code,pre{font:.875rem/1.45 ui-monospace,monospace}
pre{overflow:auto;max-height:24rem;padding:.75rem;border:1px solid var(--line);border-radius:.5rem}
summary{cursor:pointer;padding:.25rem 0}
dt{font-weight:600}dd{margin:0 0 .5rem}
`;

type Json = Readonly<Record<string, unknown>>;
const member = (json: unknown, name: string): unknown =>
  json !== null && typeof json === 'object' ? (json as Json)[name] : undefined;
const follow = (json: unknown, ...names: readonly string[]): unknown => names.reduce(member, json);

const schema = (title: string, json: unknown): string =>
  json === undefined
    ? ''
    : `<details><summary>${title}</summary><pre tabindex="0"><code>${escape(JSON.stringify(json, null, 2))}</code></pre></details>`;

const refusal = (id: Endpoint['problems'][number]): string =>
  `<dt><code>${catalogue[id].status} ${typeOf(id)}</code></dt>` +
  `<dd>${escape(catalogue[id].title)}. ${escape(catalogue[id].detail)}</dd>`;

function article(endpoint: Endpoint, operation: unknown): string {
  const json = ['content', 'application/json', 'schema'];
  const parameters = follow(operation, 'parameters');
  const refusals = endpoint.problems.map(refusal).join('');
  return `<article id="${endpoint.id}">
<h3><code>${endpoint.method.toUpperCase()} ${escape(endpoint.path)}</code></h3>
<p>${escape(endpoint.summary)} <span class="soft">${endpoint.caller === 'anyone' ? 'Open.' : 'Signed.'}</span></p>
${Array.isArray(parameters) && parameters.length > 0 ? schema('Parameters', parameters) : ''}
${schema('Body', follow(operation, 'requestBody', ...json))}
${schema(`Answer ${endpoint.status}`, follow(operation, 'responses', String(endpoint.status), ...json))}
${refusals ? `<details><summary>Refusals</summary><dl>${refusals}</dl></details>` : ''}
</article>`;
}

/** The schemas that articles refer to by name. */
const namedSchemas = (openApi: Json): string =>
  Object.entries(follow(openApi, 'components', 'schemas') ?? {})
    .map(([name, json]) => schema(name, json))
    .join('\n');

const link = ({ id, summary }: Endpoint): string => `<li><a href="#${id}">${escape(summary)}</a></li>`;

/** The interface as a page to read, made from the OpenAPI document. */
export function docsHtml(openApi: Json, endpoints: readonly Endpoint[]): Bytes {
  const title = String(follow(openApi, 'info', 'title'));
  const articles = endpoints.map(endpoint =>
    article(endpoint, follow(openApi, 'paths', endpoint.path.replace(/:(\w+)/g, '{$1}'), endpoint.method)),
  );
  return page({
    title,
    style,
    main: `<h1>${escape(title)}</h1>
<p>${escape(String(follow(openApi, 'info', 'description')))} <a href="openapi.json">openapi.json</a></p>
<nav aria-label="Endpoints"><ul>${endpoints.map(link).join('')}</ul></nav>
${articles.join('\n')}
<h2>Schemas</h2>
${namedSchemas(openApi)}`,
    cacheControl: 'public, max-age=300',
  });
}
