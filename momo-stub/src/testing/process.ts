import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.ts';
import type { StubAddress } from './stub.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

type StubProcess = StubAddress & {
  /** Resolves to the exit code, or null after SIGKILL. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
};

/** The stub as its own process on a free port. */
export async function startProcess(env: Record<string, string>): Promise<StubProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const { address } = JSON.parse(line) as { address?: { port: number } };
    if (!address) continue;
    child.stdout.resume();
    return {
      url: `http://127.0.0.1:${address.port}`,
      config: readConfig(env),
      end: async signal => {
        child.kill(signal);
        await exited;
        return child.exitCode;
      },
    };
  }
  throw new Error('the stub ended before it listened');
}
