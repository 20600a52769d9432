import { existsSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';
import express, { Router, type RequestHandler } from 'express';

/**
 * The app's files; any other page address gets index.html, as the app routes by itself. Files with a hash in their
 * name are kept for ever, the rest (index.html, the service worker) is asked for again each time.
 */
export function staticFiles(folder: string): Router {
  const router = Router();
  router.use(compressedBefore(folder));
  router.use(
    express.static(folder, {
      setHeaders: (res, path) => {
        const hashed = path.includes(`${sep}assets${sep}`);
        res.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  router.get('/{*page}', (req, res, next) => {
    if (req.accepts('html'))
      res.sendFile('index.html', { root: folder, headers: { 'cache-control': 'no-cache' } });
    else next();
  });
  return router;
}

/** Leads to the copy that was compressed while building, where there is one and the browser takes it. */
function compressedBefore(folder: string): RequestHandler {
  const copies = new Set(
    existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isCopy) : [],
  );
  return (req, res, next) => {
    const path = req.path === '/' ? '/index.html' : req.path;
    if (copies.has(`${path.slice(1).split('/').join(sep)}.br`)) {
      res.vary('accept-encoding');
      if (req.acceptsEncodings('br')) {
        res.type(path.slice(path.lastIndexOf('.'))).setHeader('content-encoding', 'br');
        req.url = `${path}.br`;
      }
    }
    next();
  };
}

const isCopy = (name: string): boolean => name.endsWith('.br');
