import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@jest/globals';
import { readConfig } from './config.ts';
import { openDatabase } from './testing/database.ts';

const environment = {
  MONGODB_URI: 'mongodb://127.0.0.1:27017/shop',
  SHOP_ID: randomUUID(),
  SHOP_NAME: 'Mulenga’s Market',
  GATEWAY_URL: 'http://127.0.0.1:4000',
  SHOP_KEYS: 'new:a-new-secret-of-good-length, old:an-old:secret-of-good-length',
};

test('configuration has defaults, and keys in the order they are to be used', () => {
  expect(readConfig({ ...environment, PORT: '' })).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    HOLD_MINUTES: 15,
    LOG_LEVEL: 'info',
    SHOP_KEYS: [
      { id: 'new', secret: 'a-new-secret-of-good-length' },
      { id: 'old', secret: 'an-old:secret-of-good-length' },
    ],
  });
});

test('wrong configuration names every bad key', () => {
  const read = () =>
    readConfig({ ...environment, PORT: 'x', SHOP_ID: '1', SHOP_KEYS: 'short:1', GATEWAY_URL: 'ftp://a' });
  for (const key of ['PORT', 'SHOP_ID', 'SHOP_KEYS', 'GATEWAY_URL']) expect(read).toThrow(key);
  expect(() => readConfig({})).toThrow('MONGODB_URI');
});

const main = join(import.meta.dirname, 'main.ts');
const run = (env: Record<string, string>) =>
  spawn(process.execPath, ['--conditions=@linka/source', '--import', 'tsx', main], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

test('the program opens, serves, and closes cleanly when told to', async () => {
  const database = await openDatabase();
  const child = run({ ...environment, MONGODB_URI: database.uri, PORT: '0' });
  const exited = once(child, 'exit');
  let stopped: { msg?: string } = {};
  for await (const line of createInterface(child.stdout)) {
    const entry = JSON.parse(line) as { msg?: string; url?: string };
    if (entry.msg === 'the shop is open') {
      const ready = await fetch(`${entry.url ?? ''}/health/ready`);
      expect(ready.status).toBe(200);
      child.kill('SIGTERM');
    }
    stopped = entry;
  }
  expect(await exited).toEqual([0, null]);
  expect(stopped.msg).toBe('the shop closes');
  await database.close();
}, 60_000);

test('wrong configuration ends the program with words, not with a stack', async () => {
  const child = run({ ...environment, SHOP_ID: 'x' });
  const exited = once(child, 'exit');
  const words: string[] = [];
  for await (const line of createInterface(child.stderr)) words.push(line);
  expect(await exited).toEqual([1, null]);
  expect(words.join('\n')).toContain('SHOP_ID');
  expect(words.join('\n')).not.toContain('    at ');
}, 60_000);
