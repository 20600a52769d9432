import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../local/src/processes/free-port.ts';
import { eachLine } from '../../../local/src/processes/lines.ts';
import { hasEnded, stopChild } from '../../../local/src/processes/stop-child.ts';
import { DIE_WITH_PARENT } from '../../../local/src/supervisor/run-part.ts';
import type { After } from '../cleanup.ts';

export interface Program {
  readonly url: string;
  readonly pid: number;
}

interface Start {
  /** For Node: the file, and the flags before it. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Answers 2xx once the program is ready. */
  readonly health: string;
  readonly port?: number;
}

const READY_WITHIN_MS = 30_000;
/** An error or worse in the log of one of our programs: it belongs on the screen, for the figures are worth nothing. */
const COMPLAINT = /"level":[56]0\b/;
const STOP_GRACE_MS = 10_000;

/**
 * Runs a program of ours on a loopback port until the work is over, in a process of its own that ends with us however
 * we end. Throws with its last words when it does not get ready.
 */
export async function runProgram(after: After, { args, env, health, port }: Start): Promise<Program> {
  const at = port ?? (await freePort());
  const child = spawn(process.execPath, [DIE_WITH_PARENT, ...args], {
    env: { ...process.env, PORT: String(at), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  after(() => stopChild(child, 'SIGTERM', STOP_GRACE_MS));
  const words: string[] = [];
  let complaints = 0;
  for (const stream of [child.stdout, child.stderr]) {
    eachLine(stream, line => {
      words.push(line);
      if (words.length > 15) words.shift();
      if (COMPLAINT.test(line) && complaints++ < 3) console.error(line.slice(0, 500));
    });
  }
  const url = `http://127.0.0.1:${at}`;
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(url + health))) {
    if (hasEnded(child) || Date.now() > deadline)
      throw new Error(`${args.at(-1) ?? ''} does not start. Its last words:\n${words.join('\n')}`);
    await pause(50);
  }
  return { url, pid: child.pid ?? 0 };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    async response => {
      await response.arrayBuffer();
      return response.ok;
    },
    () => false,
  );
