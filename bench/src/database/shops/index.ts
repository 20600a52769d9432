import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { migratedByGateway } from '../../system/gateway.ts';
import { root } from '../../settings.ts';
import { withClient } from '../client.ts';
import { keptDatabase } from '../databases.ts';
import type { Server } from '../server.ts';

const text = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const sql = { tools: text('tools.sql'), shops: text('shops.sql'), around: text('around-lusaka.sql') };

/** A gateway's database with so many shops, the same on every machine; made once and kept. */
export const shopsDatabase = (server: Server, shops: number): Promise<string> =>
  keptDatabase(server, `linka_bench_${shops}`, ingredients(), async url => {
    const began = performance.now();
    console.log(`Making ${shops} shops, once …`);
    await migratedByGateway(url);
    await withClient(url, client => fill(client, shops));
    console.log(`  done in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  });

function ingredients(): string {
  const migrations = join(root, 'proxy-server', 'migrations');
  const parts = readdirSync(migrations)
    .sort()
    .map(name => readFileSync(join(migrations, name), 'utf8'));
  return createHash('sha256')
    .update([...parts, sql.tools, sql.shops].join('\n'))
    .digest('hex');
}

async function fill(client: Client, shops: number): Promise<void> {
  await client.query(sql.tools);
  const owner = await client.query<{ id: string }>(
    "INSERT INTO accounts (id, phone, created_at) VALUES (gen_random_uuid(), '+260960000000', now()) RETURNING id",
  );
  await withoutIndexes(client, () => client.query(sql.shops, [shops, owner.rows[0]?.id]));
  // The naive query has an index of its own; ours would be of no use to it.
  await client.query('CREATE INDEX shops_location_gix ON shops USING gist (location)');
  await client.query('VACUUM ANALYZE shops');
  const { rows } = await client.query<{ found: number }>(sql.around);
  const found = rows[0]?.found ?? 0;
  console.log(`  ${found} verified shops within 10 km of the centre of Lusaka`);
  if (Math.abs(found / (shops * 0.0775) - 1) > 0.05)
    throw new Error('Lusaka has not the density it should have.');
}

/** Foreign keys are not asked and indexes are made afterwards: minutes instead of an hour. */
async function withoutIndexes(client: Client, load: () => Promise<unknown>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE tablename = 'shops' AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
  );
  await client.query("SET session_replication_role = replica; SET maintenance_work_mem = '256MB'");
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await load();
  for (const { definition } of rows) await client.query(definition);
  await client.query('RESET session_replication_role');
}
