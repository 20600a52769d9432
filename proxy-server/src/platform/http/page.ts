import { pageHeaders } from '@linka/contracts/http';
import type { Request } from 'express';

/**
 * Does a page of ours ask? It sends a header that no form can, and comes from this very origin, as the browser says
 * (Sec-Fetch-Site, which scripts cannot set), or from one of `origins`. A cookie alone proves nothing: browsers add it
 * to whatever any page makes them send.
 */
export function isFromOurPage(req: Request, origins: readonly string[]): boolean {
  const origin = req.get('origin');
  const named = Object.entries(pageHeaders).every(([name, value]) => req.get(name) === value);
  const here = req.get('sec-fetch-site') === 'same-origin';
  return named && (here || (origin !== undefined && origins.includes(origin)));
}
