import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Image } from './image.ts';

const READY_MS = 30_000;

interface Run {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The variable that says where to listen. */
  readonly portName: string;
}

export interface Container {
  /** Asks the health check's question until it is answered well. Throws with the program's words when it is not. */
  readonly ready: () => Promise<void>;
  /** Stops as Docker does. The exit code, or the signal that had to end it; and the files it wrote into its image. */
  readonly stop: () => Promise<{ exit: number | string | null; written: string[] }>;
}

/** Starts a command in an image with nothing but the image's environment and the given one, on a loopback port. */
export async function startContainer(image: Image, { command, env, portName }: Run): Promise<Container> {
  const port = await freePort();
  const before = new Set(await filesOf(image));
  const [program = '', ...args] = command;
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    cwd: image.workingFolder,
    env: { ...image.env, ...env, HOST: '127.0.0.1', [portName]: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  let over = false;
  void ended.then(() => (over = true));

  const ready = async (): Promise<void> => {
    const deadline = Date.now() + READY_MS;
    while (!over && Date.now() < deadline) {
      const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
      if (answer?.status === 200) return;
      await wait(50);
    }
    child.kill('SIGKILL');
    throw new Error(`not ready:\n${Buffer.concat(said).toString()}`);
  };

  const stop: Container['stop'] = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    const [code, signal] = await ended;
    clearTimeout(late);
    return { exit: signal ?? code, written: (await filesOf(image)).filter(file => !before.has(file)) };
  };
  return { ready, stop };
}

const filesOf = (image: Image): Promise<string[]> => readdir(image.folder, { recursive: true });

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free loopback port');
  return address.port;
}
