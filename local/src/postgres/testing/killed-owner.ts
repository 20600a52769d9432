/** Opens the database in the folder given, then dies as by kill -9, without a chance to stop it. */
import { openPostgres } from '../index.ts';

await openPostgres({ dataDir: process.argv[2] ?? '', log: () => undefined });
process.kill(process.pid, 'SIGKILL');
