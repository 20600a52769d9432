import { gatewayEndpoints } from '@linka/contracts/gateway-api';
import type { Endpoint } from '@linka/contracts/http';
import { openApi } from '@linka/contracts/openapi';
import { catalogue, typeOf, type ProblemId } from '@linka/contracts/problems';
import { html, page, type Html } from './html.ts';

export const openApiDocument = openApi(
  {
    title: 'Linka gateway',
    version: '0.1.0',
    description:
      'Shops, orders, payments and deliveries. Money is in ngwee, distances in metres, times in UTC.',
  },
  gatewayEndpoints,
);

type Operation = Readonly<{
  parameters?: readonly { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { content?: Record<string, { schema?: unknown }> }>;
}>;

const operationOf = (endpoint: Endpoint): Operation => {
  const paths = openApiDocument.paths as Record<string, Record<string, Operation>>;
  const operation = paths[endpoint.path.replace(/:(\w+)/g, '{$1}')]?.[endpoint.method];
  if (!operation) throw new Error(`${endpoint.id} is missing in the OpenAPI document`);
  return operation;
};

const schemaDetails = (title: string, schema: unknown): Html =>
  schema === undefined
    ? html``
    : html`<details>
        <summary>${title}</summary>
        <pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre>
      </details>`;

const callers: Readonly<Record<Endpoint['caller'], string>> = {
  anyone: 'Anyone',
  person: 'A signed-in person',
  shopper: 'A signed-in shopper',
  courier: 'A courier',
  staff: 'Staff of the shop',
  operator: 'An operator',
  shop: 'A shop’s server, signed',
  gateway: 'The gateway, signed',
  delivery: 'The delivery system, signed',
  momo: 'MTN MoMo',
};

const problemLink = (id: ProblemId): Html =>
  html`<li><a href="/problems#${id}">${id}</a>: ${catalogue[id].title}</li>`;

function article(endpoint: Endpoint): Html {
  const operation = operationOf(endpoint);
  const [media = '', success] =
    Object.entries(operation.responses[String(endpoint.status)]?.content ?? {})[0] ?? [];
  const parameters = operation.parameters ?? [];
  return html`<article id="${endpoint.id}">
    <h3><span class="method">${endpoint.method.toUpperCase()}</span> <code>${endpoint.path}</code></h3>
    <p>${endpoint.summary}.</p>
    <p>
      ${callers[endpoint.caller]} may call. Success is
      <code>${endpoint.status}</code>${media === '' ? '' : `, ${media}`}.
    </p>
    ${
      parameters.length === 0
        ? html``
        : html`<p>
            Parameters:
            ${parameters.map(one => html`<code>${one.name}</code> (${one.in}${one.required ? '' : ', optional'}) `)}
          </p>`
    }
    ${
      endpoint.problems.length === 0
        ? html``
        : html`<ul>
            ${endpoint.problems.map(problemLink)}
          </ul>`
    }
    ${schemaDetails('Body', operation.requestBody?.content['application/json']?.schema)}
    ${schemaDetails('Answer', success?.schema)}
  </article>`;
}

/** The schemas that articles refer to by name. */
function namedSchemas(): Html {
  const { schemas } = openApiDocument.components as { schemas: Record<string, unknown> };
  return html`<section aria-labelledby="schemas">
    <h2 id="schemas">Schemas</h2>
    ${Object.entries(schemas).map(([name, schema]) => schemaDetails(name, schema))}
  </section>`;
}

/** The API in words, made from the contracts that the routes parse with. */
export function docsPage(): string {
  const tags = [...new Set(gatewayEndpoints.map(endpoint => endpoint.tag))];
  const section = (tag: string): Html =>
    html`<section aria-labelledby="tag-${tag}">
      <h2 id="tag-${tag}">${tag}</h2>
      ${gatewayEndpoints.filter(endpoint => endpoint.tag === tag).map(article)}
    </section>`;
  return page(
    'Linka gateway API',
    html`<h1>Linka gateway API</h1>
      <p>
        Money is in ngwee (100 = K1), distances in metres, times in UTC. A refusal is a problem document (RFC
        9457); every endpoint may also refuse with bad_request, too_many_requests and internal_error. Ids of
        commands are made by their author before the first attempt: sending a command again is harmless.
      </p>
      <nav aria-label="Endpoints">
        <ul>
          ${tags.map(tag => html`<li><a href="#tag-${tag}">${tag}</a></li>`)}
          <li><a href="#schemas">schemas</a></li>
        </ul>
      </nav>
      ${tags.map(section)} ${namedSchemas()}`,
  );
}

/** Every way Linka says no, in words. */
export function problemsPage(): string {
  const row = ([id, problem]: [string, (typeof catalogue)[ProblemId]]): Html =>
    html`<tr id="${id}">
      <th scope="row"><code>${typeOf(id as ProblemId)}</code></th>
      <td>${problem.status}</td>
      <td><strong>${problem.title}.</strong> ${problem.detail}</td>
      <td>${problem.retry ? 'yes' : 'no'}</td>
    </tr>`;
  return page(
    'Problems – Linka',
    html`<h1>Problems</h1>
      <p>
        Types never change; words may. “Again” says whether a program may send the same command again by
        itself.
      </p>
      <div class="table" tabindex="0" role="region" aria-label="Problems">
        <table>
          <thead>
            <tr>
              <th scope="col">Type</th>
              <th scope="col">Status</th>
              <th scope="col">What it means and what to do</th>
              <th scope="col">Again</th>
            </tr>
          </thead>
          <tbody>
            ${Object.entries(catalogue).map(row)}
          </tbody>
        </table>
      </div>`,
  );
}
