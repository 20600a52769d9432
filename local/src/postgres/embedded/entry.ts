/**
 * The embedded PostgreSQL as a program of its own: `entry <folder>`. Tells its parent `{ port }` when it answers.
 * Ends on SIGTERM, and when its parent is gone.
 */
import { lockDataFolder } from '../../processes/data-lock.ts';
import { openDatabase } from './database.ts';
import { startMux } from './mux/index.ts';

const log = (line: string) => void process.stderr.write(`${line}\n`);

async function main(home: string): Promise<void> {
  const lock = await lockDataFolder(home);
  process.once('exit', lock.release);
  const database = await openDatabase(home, log);
  const mux = await startMux(database, {
    log,
    onBroken: error => {
      log(
        `the embedded PostgreSQL broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      process.exit(1);
    },
  });
  const stop = once(async () => {
    await mux.stop();
    await database.close();
    process.exit(0);
  });
  process.on('SIGTERM', stop);
  process.on('disconnect', stop);
  if (process.connected) process.send?.({ port: mux.port });
  else stop();
}

function once(run: () => Promise<void>): () => void {
  let started = false;
  return () => {
    if (started) return;
    started = true;
    run().catch((error: unknown) => {
      log(String(error));
      process.exit(1);
    });
  };
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  process.send?.({ failed: error instanceof Error ? error.message : String(error) });
  process.disconnect();
  process.exitCode = 1;
});
// A Ctrl-C in the terminal reaches this process too; its parent stops it in its turn.
process.on('SIGINT', () => undefined);
