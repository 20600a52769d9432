import { setTimeout as pause } from 'node:timers/promises';
import type { Part } from '../../../local/src/supervisor/part.ts';
import { runPart, type RunningPart } from '../../../local/src/supervisor/run-part.ts';
import { wake, type Member } from './member.ts';

/** A supervisor in production waits about as long. */
const RESTART_AFTER_MS = 300;

/** Runs a part and starts it again whenever it dies, as Docker, Kubernetes or systemd would. Resolves when it is ready. */
export async function keepPart(part: Part, log: (line: string) => void): Promise<Member> {
  const stopping = new AbortController();
  let running = start();

  function start(): RunningPart {
    const fresh = runPart(part, log, stopping.signal);
    void fresh.died.then(async sentence => {
      log(sentence);
      await pause(RESTART_AFTER_MS);
      if (!stopping.signal.aborted) running = start();
    });
    return fresh;
  }

  await running.untilReady();
  return {
    name: part.name,
    pid: () => running.pid,
    isWell: () => answers(part.url + part.health),
    stop: async () => {
      stopping.abort(new Error('the run is over'));
      wake(running.pid);
      await running.stop();
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    async response => {
      await response.arrayBuffer();
      return response.ok;
    },
    () => false,
  );
