/** Serves the built app and, behind /api, the gateway: on a developer's machine what Netlify does on the internet. */
import { createServer } from 'node:http';
import compression from 'compression';
import express from 'express';
import * as z from 'zod';
import { forwardTo } from './forward.ts';
import { siteHeaders } from './site-headers.ts';
import { staticFiles } from './static-files.ts';

const Env = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  GATEWAY_URL: z.url(),
  STATIC_DIR: z.string().min(1),
});
const config = Env.parse(process.env);

const app = express().disable('x-powered-by');
app.get('/health/ready', (_req, res) => void res.json({ status: 'ok' }));
app.use('/api', forwardTo(config.GATEWAY_URL));
// As Netlify does: a shopper's first load is counted in compressed bytes.
app.use(compression());
app.use(siteHeaders(new URL('../../../netlify.toml', import.meta.url)));
app.use(staticFiles(config.STATIC_DIR));

const server = createServer(app).listen(config.PORT, '127.0.0.1');
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections(); // live streams never end by themselves
});
