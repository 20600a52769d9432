import { endpoint, type Endpoint } from '@linka/contracts/http';
import { shopEndpoints } from '@linka/contracts/shop-api';
import { live, ready } from '../health/routes.ts';

const open = { method: 'get', tag: 'docs', caller: 'anyone', status: 200, problems: [] } as const;

export const openApiJson = endpoint({
  ...open,
  id: 'openApi',
  path: '/openapi.json',
  summary: 'This interface as OpenAPI 3.1',
  media: 'application/json',
});
export const docsPage = endpoint({
  ...open,
  id: 'docs',
  path: '/docs',
  summary: 'This interface as a page to read',
  media: 'text/html',
});

/** Everything this server answers. */
export const endpoints: readonly Endpoint[] = [...shopEndpoints, live, ready, openApiJson, docsPage];
