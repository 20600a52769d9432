import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Runs a step in the foreground. When it fails, so do we, with its exit code: it has said why.
 * @param {string} says what we are doing, for people
 * @param {string} command
 * @param {string[]} args
 */
export function step(says, command, args) {
  const began = performance.now();
  console.log(says);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${command} could not be run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
  console.log(`  done in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
