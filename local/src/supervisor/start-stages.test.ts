import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { isAlive } from '../processes/alive.ts';
import { nodeEntry } from '../processes/node-entry.ts';
import { makeDataFolder, removeDataFolder } from '../testing/data-folder.ts';
import { until } from '../testing/until.ts';
import type { Stage } from './part.ts';
import { startStages } from './start-stages.ts';
import { StopStack } from './stop-stack.ts';
import { fakePart } from './testing/fake-part.ts';

let folder: string;
let diary: string;
let stack: StopStack;
let deaths: string[];
let stopping: AbortController;

beforeEach(() => {
  folder = makeDataFolder();
  diary = join(folder, 'diary');
  writeFileSync(diary, '');
  stack = new StopStack();
  deaths = [];
  stopping = new AbortController();
});
afterEach(async () => {
  await stack.stop();
  removeDataFolder(folder);
});

const start = (stages: Stage[]) =>
  startStages(stages, {
    stack,
    signal: stopping.signal,
    logOf: () => () => undefined,
    onDeath: sentence => deaths.push(sentence),
  });
const notes = () => readFileSync(diary, 'utf8').split('\n').filter(Boolean);
const events = () => notes().map(note => note.replace(/ \d+$/, ''));
const pids = () =>
  notes()
    .flatMap(note => /up (\d+)$/.exec(note)?.[1] ?? [])
    .map(Number);

test('stages start in order, stop in reverse, and nobody is announced dead', async () => {
  const [a, b, c] = await Promise.all(['a', 'b', 'c'].map(name => fakePart(name, { diary })));
  if (!a || !b || !c) throw new Error('three parts');
  await start([[a], [b], [c]]);
  await stack.stop();
  expect(events()).toEqual(['a up', 'b up', 'c up', 'c down', 'b down', 'a down']);
  expect(pids().filter(isAlive)).toEqual([]);
  expect(deaths).toEqual([]);
});

test('a part that cannot start says why, in its own last words; what runs can be stopped', async () => {
  const good = await fakePart('good', { diary });
  const bad = await fakePart('bad', { diary, first: "console.error('the port is taken'); process.exit(3)" });
  await expect(start([[good], [bad]])).rejects.toThrow(/bad ended by itself \(code 3\)[^]*the port is taken/);
  await stack.stop();
  expect(events()).toEqual(['good up', 'good down']);
});

test('a part that dies later is announced', async () => {
  const part = await fakePart('frail', { diary });
  await start([[part]]);
  process.kill(pids()[0] ?? 0, 'SIGKILL');
  await until(() => deaths.length > 0);
  expect(deaths).toEqual([expect.stringMatching(/^frail ended by itself \(SIGKILL\)/)]);
});

test('a stop while a part is still getting ready leaves nothing running', async () => {
  const never = await fakePart('never', { diary, onHealth: 'res.statusCode = 503' });
  const later = await fakePart('later', { diary });
  const starting = start([[never], [later]]);
  const outcome = expect(starting).rejects.toThrow('enough');
  await until(() => pids().length === 1);
  stopping.abort(new Error('enough'));
  await outcome;
  await stack.stop();
  expect(events()).toEqual(['never up', 'never down']);
  expect(pids().filter(isAlive)).toEqual([]);
});

test('parts end by themselves when the supervisor is killed', async () => {
  const supervisor = nodeEntry('testing/killed-supervisor', import.meta.url);
  const { signal } = spawnSync(process.execPath, [...supervisor.flags, supervisor.file, diary]);
  expect(signal).toBe('SIGKILL');
  await until(() => pids().every(pid => !isAlive(pid)));
  expect(events()).toEqual(['orphan up', 'orphan down']);
}, 15_000);
