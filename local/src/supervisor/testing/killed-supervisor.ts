/** Starts one part that writes to the diary given, then dies as by kill -9. */
import { runPart } from '../run-part.ts';
import { fakePart } from './fake-part.ts';

const part = await fakePart('orphan', { diary: process.argv[2] ?? '' });
await runPart(part, () => undefined, new AbortController().signal).untilReady();
process.kill(process.pid, 'SIGKILL');
