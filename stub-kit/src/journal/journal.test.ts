import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Journal } from './index.ts';

let folder: string;
let path: string;
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  count += 1;
  path = join(folder, `${count}.jsonl`);
});

type Mark = { readonly type: string; readonly ms: number };
const first = { type: 'clock-advanced', ms: 1 } as const;
const second = { type: 'clock-advanced', ms: 2 } as const;

test('what was appended is replayed, in order', () => {
  const journal = new Journal<Mark>(path);
  journal.append(first);
  journal.append(second);
  journal.close();
  const reopened = new Journal<Mark>(path);
  expect(reopened.replay()).toEqual([first, second]);
  reopened.close();
});

test('a last line cut short is dropped, and the next one starts afresh', () => {
  const journal = new Journal<Mark>(path);
  journal.append(first);
  appendFileSync(path, '{"type":"clock-adv');
  expect(journal.replay()).toEqual([first]);
  journal.append(second);
  expect(journal.replay()).toEqual([first, second]);
  journal.close();
});

test('a broken line in the middle stops the start and is named', () => {
  writeFileSync(path, `${JSON.stringify(first)}\nrubbish\n${JSON.stringify(second)}\n`);
  const journal = new Journal<Mark>(path);
  expect(() => journal.replay()).toThrow(`${path}:2`);
  journal.close();
});

test('clearing empties the file', () => {
  const journal = new Journal<Mark>(path);
  journal.append(first);
  journal.clear();
  expect(readFileSync(path, 'utf8')).toBe('');
  journal.close();
});
