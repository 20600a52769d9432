import { openApi } from '@linka/contracts/openapi';
import type { Bytes } from '../platform/http/answer.ts';
import { on, type Route } from '../platform/http/route.ts';
import { docsPage, endpoints, openApiJson } from './endpoints.ts';
import { docsHtml } from './page.ts';

/** Both documents are made once, from the very schemas the server parses with. */
export function docsRoutes(): Route[] {
  const document = openApi(
    {
      title: 'Linka shop server',
      version: '1.0.0',
      description:
        'What the gateway asks of a shop. Money is in whole ngwee (K1 = 100), times are UTC; ' +
        'every call but health and documentation is signed. Refusals are RFC 9457 problem details.',
    },
    endpoints,
  );
  const json: Bytes = {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
    body: Buffer.from(JSON.stringify(document)),
  };
  const html = docsHtml(document, endpoints);
  return [on(openApiJson, () => json), on(docsPage, () => html)];
}
