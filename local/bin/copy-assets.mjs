#!/usr/bin/env node
// Copies what tsc leaves behind (SQL, JSON, pages, pictures) from each built workspace's src to its dist.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { root } from './steps/run.mjs';

const KINDS = [
  '.sql',
  '.json',
  '.html',
  '.css',
  '.js',
  '.webp',
  '.png',
  '.jpg',
  '.svg',
  '.ico',
  '.txt',
  '.md',
];

const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.build.json'), 'utf8'));
let copied = 0;
for (const { path } of references) {
  const workspace = join(root, dirname(path));
  const src = join(workspace, 'src');
  for (const file of filesBelow(src).filter(file => KINDS.includes(extname(file)))) {
    const target = join(workspace, 'dist', relative(src, file));
    const there = statSync(target, { throwIfNoEntry: false });
    if (there && there.mtimeMs >= statSync(file).mtimeMs) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
    copied++;
  }
}
if (copied > 0) console.log(`  ${copied} copied`);

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
