#!/usr/bin/env node
// Fails when a tracked source file is longer than people read in one go.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps/run.mjs';

const MOST_LINES = 300;

const tracked = execFileSync('git', ['ls-files', '-z', '*.ts', '*.tsx', '*.mjs'], {
  cwd: root,
  encoding: 'utf8',
});
const files = tracked
  .split('\0')
  .filter(path => path !== '' && existsSync(join(root, path)))
  .map(path => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);
const tooLong = files.filter(({ lines }) => lines > MOST_LINES);

for (const { path, lines } of tooLong) console.error(`${path}: ${lines} lines, ${MOST_LINES} at most`);
const median = files[Math.floor(files.length / 2)]?.lines ?? 0;
console.log(`${files.length} source files, median ${median} lines, longest ${files.at(-1)?.lines ?? 0}`);
if (tooLong.length > 0) process.exitCode = 1;
