/** Starts the embedded server on the folder given, then dies as by kill -9, without a chance to stop it. */
import { startEmbedded } from '../launch/embedded.ts';

await startEmbedded({ dataDir: process.argv[2] ?? '', log: () => undefined });
process.kill(process.pid, 'SIGKILL');
