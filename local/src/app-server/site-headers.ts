import { readFileSync } from 'node:fs';
import type { RequestHandler } from 'express';
import { parse } from 'smol-toml';
import * as z from 'zod';

const Site = z.object({
  headers: z.array(z.object({ for: z.string(), values: z.record(z.string(), z.string()) })),
});

/** On a developer's machine the app is on plain http. */
const HTTPS_ONLY = 'Strict-Transport-Security';

/** The headers every page has on the internet, read from the very file that Netlify reads. */
export function siteHeaders(netlifyToml: URL): RequestHandler {
  const { headers } = Site.parse(parse(readFileSync(netlifyToml, 'utf8')));
  const { [HTTPS_ONLY]: _, ...everywhere } = headers.find(rule => rule.for === '/*')?.values ?? {};
  return (_req, res, next) => {
    res.set(everywhere);
    next();
  };
}
