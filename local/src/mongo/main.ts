import { join, resolve } from 'node:path';
import { lockDataFolder } from '../processes/data-lock.ts';
import { Cursors } from './commands/cursors.ts';
import type { Server } from './commands/command.ts';
import { Catalog } from './storage/catalog.ts';
import { removeExpired } from './storage/expire.ts';
import { Store } from './storage/store.ts';
import { listen } from './wire/listen.ts';

/** The program: `node main.js <data folder>`. Tells its parent its port, and ends when the parent does. */
const HOUSEKEEPING_MS = 60_000; // the real server looks for expired documents as often

const folder = resolve(process.argv[2] ?? '.');
const log = (line: string) => console.log(line);

const lock = await lockDataFolder(folder);
const store = new Store(join(folder, 'data'), error => {
  // What is in memory is not on the disk: ending is safe, for nothing unwritten was acknowledged. Going on is not.
  console.error(`cannot write to ${folder}: ${String(error)}`);
  lock.release();
  process.exit(1);
});
const server: Server = { catalog: new Catalog(store), cursors: new Cursors(), now: () => new Date() };
const listening = await listen(server, log);

const housekeeping = setInterval(() => {
  removeExpired(server.catalog, Date.now());
  server.cursors.removeIdle(Date.now());
}, HOUSEKEEPING_MS);

let stopping: Promise<void> | undefined;
const stop = () => (stopping ??= shutDown());
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => undefined); // Ctrl-C reaches the whole terminal; the supervisor says when
process.on('disconnect', () => void stop());
process.send?.({ port: listening.port });

async function shutDown(): Promise<void> {
  clearInterval(housekeeping);
  await listening.close();
  await store.close();
  lock.release();
  process.exit(0);
}
