import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './files.ts';

/** What `make-env.mjs` prints, as Compose reads it. */
export function madeEnv(): Map<string, string> {
  const text = execFileSync(process.execPath, [join(root, 'deploy/bin/make-env.mjs')], { encoding: 'utf8' });
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  return new Map(lines.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

/** Compose's `${NAME}`, `${NAME:-otherwise}` and `${NAME:?}`; `$$` is a dollar. Throws when a required one is empty. */
export function interpolate(text: string, env: ReadonlyMap<string, string>): string {
  return text.replace(
    /\$\$|\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (whole, name?: string, kind?: string, rest = '') => {
      if (name === undefined) return '$';
      const value = env.get(name) ?? '';
      if (value === '' && kind === '?') throw new Error(`${name} is required by ${whole}`);
      return value === '' && kind === '-' ? String(rest) : value;
    },
  );
}
