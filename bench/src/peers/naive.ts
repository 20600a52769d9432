import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import pg from 'pg';

// Discovery as the architecture document writes it, behind a plain Express. It is spared the opening hours.
const { PORT = '0', DATABASE_URL = '' } = process.env;
const query = readFileSync(join(import.meta.dirname, 'naive.sql'), 'utf8');
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });

const app = express();
app.get('/health', (_req, res) => res.end());
app.post('/shops/discover', express.json(), async (req, res) => {
  const { lat, lng } = req.body as { lat: number; lng: number };
  const { rows } = await pool.query<Record<string, unknown>>(query, [lat, lng, 10_000]);
  res.json({ shops: rows });
});
app.listen(Number(PORT), '127.0.0.1');
