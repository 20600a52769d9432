import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeDataFolder, removeDataFolder } from '../testing/data-folder.ts';
import { startedAt } from './alive.ts';
import { lockDataFolder } from './data-lock.ts';

let folder: string;
beforeEach(() => {
  folder = makeDataFolder();
});
afterEach(() => removeDataFolder(folder));

test('one holder at a time, who is named; released, it is free again', async () => {
  const lock = await lockDataFolder(folder);
  await expect(lockDataFolder(folder, 0)).rejects.toThrow(`in use by process ${String(process.pid)}`);
  lock.release();
  expect(existsSync(join(folder, 'lock'))).toBe(false);
  (await lockDataFolder(folder, 0)).release();
});

test('the lock of a dead process is taken over', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  writeFileSync(join(folder, 'lock'), `${String(child.pid)} 12345\n`);
  (await lockDataFolder(folder, 0)).release();
});

test('a living process that only got the dead one’s id does not hold the lock', async () => {
  writeFileSync(join(folder, 'lock'), `${String(process.pid)} ${startedAt(process.pid)}1\n`);
  (await lockDataFolder(folder, 0)).release();
});

test('of many who come for a stale lock at once, one gets it', async () => {
  writeFileSync(join(folder, 'lock'), '999999999 1\n');
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => lockDataFolder(folder, 0)));
  expect(outcomes.filter(outcome => outcome.status === 'fulfilled')).toHaveLength(1);
});
