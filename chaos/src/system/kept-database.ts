import { setTimeout as pause } from 'node:timers/promises';
import { wake, type Member } from './member.ts';

interface Opened {
  readonly pid: number | undefined;
  readonly died: Promise<string>;
  readonly stop: () => Promise<void>;
}

const RESTART_AFTER_MS = 300;

/** A database on its data, opened again whenever it dies. `moved` hears its address each time. */
export async function keepDatabase<T extends Opened>(
  name: string,
  open: () => Promise<T>,
  moved: (opened: T) => void,
  log: (line: string) => void,
): Promise<Member> {
  let stopped = false;
  let opened: T | undefined = await start();

  async function start(): Promise<T> {
    const fresh = await open();
    moved(fresh);
    void fresh.died.then(async sentence => {
      log(sentence);
      opened = undefined;
      while (!stopped && opened === undefined) {
        await pause(RESTART_AFTER_MS);
        // What died may still hold its data for a moment.
        opened = await start().catch((error: unknown) => {
          log(String(error));
          return undefined;
        });
      }
    });
    return fresh;
  }

  return {
    name,
    pid: () => opened?.pid,
    isWell: () => Promise.resolve(opened !== undefined),
    stop: async () => {
      stopped = true;
      wake(opened?.pid);
      await opened?.stop();
    },
  };
}
