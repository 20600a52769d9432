import { spawn } from 'node:child_process';
import { root } from './run.mjs';

/**
 * Runs a Node program that outlives this script's work: passes signals on, and ends as it ends. The channel to it
 * closes when we are killed, by which it knows. (It may get a Ctrl-C twice: from the terminal and from us.)
 * @param {string[]} args
 */
export function runToTheEnd(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(/** @type {NodeJS.Signals} */ (signal)));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
