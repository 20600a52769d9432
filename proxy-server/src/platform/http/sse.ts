import type { Response } from 'express';

/** Proxies and phones drop a silent connection; a comment this often keeps it. */
const HEARTBEAT_MS = 20_000;

export interface Message {
  readonly id?: number;
  readonly event: string;
  readonly data: unknown;
}

/**
 * Serves server-sent events: `read` is asked for messages at once and after every `wake`, one run at a time, until
 * the client goes. `watch` is given `wake` and returns how to stop watching. Whoever may no longer hear it hears no
 * more: before each run, and at each heartbeat, `admitted` is asked, and the stream ends on a no.
 */
export async function stream(
  res: Response,
  watch: (wake: () => void) => () => void,
  read: () => Promise<readonly Message[]>,
  admitted: () => Promise<boolean>,
): Promise<void> {
  res.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  res.flushHeaders();
  // Whoever was gone before we got here is not told of again.
  let gone = res.destroyed;
  // It changes while we wait, which the compiler does not see.
  const isGone = (): boolean => gone;
  let wake: () => void = () => undefined;
  const due = { news: true, beat: false };
  const unwatch = watch(() => {
    due.news = true;
    wake();
  });
  const heartbeat = setInterval(() => {
    res.write(':\n\n');
    due.beat = true;
    wake();
  }, HEARTBEAT_MS);
  res.on('close', () => {
    gone = true;
    wake();
  });
  try {
    while (!isGone()) {
      if (!due.news && !due.beat) {
        await new Promise<void>(resolve => (wake = resolve));
        continue;
      }
      due.beat = false;
      if (!(await admitted())) break;
      if (!due.news) continue;
      due.news = false;
      for (const message of await read()) res.write(format(message));
    }
  } finally {
    clearInterval(heartbeat);
    unwatch();
    res.end();
  }
}

const format = ({ id, event, data }: Message): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
