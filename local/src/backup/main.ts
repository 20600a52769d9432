/**
 * `npm run backup [folder]` and `npm run restore -- <folder>`: both databases, those of DATABASE_URL and MONGODB_URI,
 * else our own in `.linka`, which must not be running.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabases } from '../supervisor/databases.ts';
import { StopStack } from '../supervisor/stop-stack.ts';
import { readLines, writeLines } from './lines.ts';
import { dumpMongo, restoreMongo } from './mongo.ts';
import { dumpPostgres, restorePostgres } from './postgres.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const [what, named] = process.argv.slice(2);
const stack = new StopStack();

async function work(): Promise<void> {
  if (what !== 'backup' && named === undefined) throw new Error('name the folder of the backup to restore');
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const folder = resolve(process.env.INIT_CWD ?? '.', named ?? join('backups', stamp));
  const { postgres, mongodb } = await openDatabases({
    dataDir: resolve(process.env.LINKA_DATA ?? join(root, '.linka')),
    env: process.env,
    stack,
    log: () => undefined,
    onDeath: sentence => console.error(sentence),
  });
  const files = { postgres: join(folder, 'postgres.jsonl.gz'), mongodb: join(folder, 'mongodb.jsonl.gz') };
  if (what === 'backup') {
    // It holds whatever people told us: its owner alone may look in.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const counts = [
      await writeLines(files.postgres, dumpPostgres(postgres.url)),
      await writeLines(files.mongodb, dumpMongo(mongodb.url)),
    ];
    console.log(`Backed up ${counts.join(' + ')} lines to ${folder}`);
  } else {
    await restorePostgres(postgres.url, readLines(files.postgres), join(root, 'proxy-server', 'migrations'));
    await restoreMongo(mongodb.url, readLines(files.mongodb));
    console.log(`Restored ${folder}`);
  }
}

try {
  await work();
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
}
await stack.stop();
