import { sep } from 'node:path';
import express, { Router } from 'express';

/**
 * The app's files; any other page address gets index.html, as the app routes by itself. Files with a hash in their
 * name are kept for ever, the rest (index.html, the service worker) is asked for again each time.
 */
export function staticFiles(folder: string): Router {
  const router = Router();
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
