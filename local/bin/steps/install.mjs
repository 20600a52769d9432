import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, step } from './run.mjs';

/** Installs the packages of package-lock.json unless exactly those are there. */
export function install() {
  if (!isInstalled()) step('Installing packages (npm ci) …', 'npm', ['ci', '--no-audit', '--no-fund']);
}

/** npm keeps a list of what it installed; packages for other platforms are rightly absent from it. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const there = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted ?? {}).every(([path, { version, optional, devOptional }]) => {
    if (!path.includes('node_modules/')) return true;
    const found = there?.[path];
    return found ? found.version === version : optional === true || devOptional === true;
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> | undefined}
 */
function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
