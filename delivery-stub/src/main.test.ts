import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from '@jest/globals';

test('the program starts, answers, and goes when it is told to', async () => {
  const child = spawn(
    process.execPath,
    ['--conditions=@linka/source', '--import', 'tsx', new URL('./main.ts', import.meta.url).pathname],
    {
      env: { ...process.env, PORT: '0', KEYS: 'g1:sixteen characters', WEBHOOK_KEY: 'c1:sixteen characters' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exit = once(child, 'exit');
  const said: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    const { msg, address } = JSON.parse(line) as { msg: string; address?: { port: number } };
    said.push(msg);
    if (msg !== 'ready' || !address) continue;
    const answer = await fetch(`http://127.0.0.1:${address.port}/health/ready`);
    expect(await answer.json()).toEqual({ status: 'ok' });
    child.kill('SIGTERM');
  }
  expect(await exit).toEqual([0, null]);
  expect(said).toEqual(['ready', 'answered', 'stopping']);
}, 30_000);
