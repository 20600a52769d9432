import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * When the newest of these files, or files below these folders, was written (ms); 0 if there are none.
 * @param {string[]} paths
 * @returns {number}
 */
export function newest(...paths) {
  return Math.max(0, ...paths.map(writtenAt));
}

/** @param {string} path */
function writtenAt(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).filter(name => name !== 'node_modules' && name !== 'dist');
  return Math.max(stat.mtimeMs, newest(...inside.map(name => join(path, name))));
}
