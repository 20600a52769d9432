import { join } from 'node:path';
import { newest } from './newest.mjs';
import { root, step } from './run.mjs';

/** Builds the servers. TypeScript itself sees what has not changed. */
export function buildServers() {
  step('Building the servers …', process.execPath, [
    'node_modules/typescript/bin/tsc',
    '-b',
    'tsconfig.build.json',
  ]);
  step('Copying their other files …', process.execPath, ['local/bin/copy-assets.mjs']);
}

/** Builds the app unless its build is newer than all it is made from. */
export function buildApp() {
  const sources = [join(root, 'pwa'), join(root, 'contracts', 'src'), join(root, 'package-lock.json')];
  if (newest(join(root, 'pwa', 'dist', 'index.html')) > newest(...sources)) return;
  step('Building the app …', 'npm', ['run', '--silent', 'build', '-w', 'pwa']);
}
