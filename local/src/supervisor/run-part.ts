import { spawn } from 'node:child_process';
import { eachLine } from '../processes/lines.ts';
import { ended, stopChild } from '../processes/stop-child.ts';
import { untilHealthy } from './health.ts';
import type { Part } from './part.ts';

const GRACE_MS = 10_000;
const LAST_LINES = 15;

/** Node's flag that ends a program as soon as its parent is gone, however that went: the channel between them closes. */
export const DIE_WITH_PARENT = `--import=data:text/javascript,${encodeURIComponent(
  "process.on('disconnect', () => process.kill(process.pid, 'SIGTERM')); process.channel?.unref()",
)}`;

export interface RunningPart {
  name: string;
  pid: number | undefined;
  /** Rejects with a sentence if it ends or does not get ready, with the signal's reason when aborted. */
  untilReady(): Promise<void>;
  /** Resolves, with a sentence and its last lines, only if the part ends without being asked to. */
  died: Promise<string>;
  stop(): Promise<void>;
}

/** Starts one part in a process group of its own: a Ctrl-C in the terminal reaches the supervisor alone. */
export function runPart(part: Part, log: (line: string) => void, signal: AbortSignal): RunningPart {
  const child = spawn(process.execPath, [DIE_WITH_PARENT, ...part.args], {
    env: { ...process.env, ...part.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lastLines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    eachLine(stream, line => {
      lastLines.push(line);
      if (lastLines.length > LAST_LINES) lastLines.shift();
      log(line);
    });
  }
  let stopping: Promise<void> | undefined;
  const gone = new AbortController();
  const died = closed(child).then(() => {
    const how = child.signalCode ?? `code ${String(child.exitCode)}`;
    const sentence = `${part.name} ended by itself (${how}). Its last lines:\n${lastLines.map(line => `  ${line}`).join('\n')}`;
    gone.abort(new Error(sentence));
    return stopping ? new Promise<string>(() => undefined) : sentence;
  });
  return {
    name: part.name,
    pid: child.pid,
    untilReady: () => untilHealthy(part.url + part.health, AbortSignal.any([signal, gone.signal])),
    died,
    stop: () => (stopping ??= stopChild(child, 'SIGTERM', GRACE_MS)),
  };
}

/** Resolves when the child has ended and its last words are read. */
async function closed(child: ReturnType<typeof spawn>): Promise<void> {
  const closes = new Promise(resolve => child.once('close', resolve));
  await ended(child);
  await Promise.race([closes, new Promise(resolve => setTimeout(resolve, 500).unref())]);
}
