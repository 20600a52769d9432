import type { ChildProcess } from 'node:child_process';
import { ended, hasEnded } from '../../processes/stop-child.ts';
import { ping } from './ping.ts';
import type { OpenedMongo } from './types.ts';

const START_PATIENCE_MS = 30_000;

export interface RunningServer {
  kind: 'installed' | 'embedded';
  child: ChildProcess;
  uri: string;
  describe: (version: string) => string;
  /** Asks it to end and resolves when it has. */
  end: () => Promise<void>;
  /** Why it ended by itself, as far as it said. */
  lastWords: () => string;
}

/** Waits until a server we started answers, and hands it out. Ends it when it does not answer. */
export async function present(server: RunningServer): Promise<OpenedMongo> {
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= server.end());
  const gone = ended(server.child).then(() => `MongoDB ended by itself. ${server.lastWords()}`);
  try {
    const answer = await Promise.race([ping(server.uri, START_PATIENCE_MS, gone), gone]);
    if (hasEnded(server.child)) throw new Error(answer);
    return {
      kind: server.kind,
      uri: server.uri,
      description: server.describe(answer),
      pid: server.child.pid,
      died: gone.then(sentence => (stopping ? new Promise<string>(() => undefined) : sentence)),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
