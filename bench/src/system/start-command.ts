import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { root } from '../settings.ts';

const Manifest = z.object({ scripts: z.object({ start: z.string().startsWith('node ') }) });

/** What a workspace gives Node in production: the flags and the built file of its own start command. */
export function startCommand(workspace: string): string[] {
  const folder = join(root, workspace);
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const [, ...args] = manifest.scripts.start.split(' ');
  return args.map(arg => (arg.endsWith('.js') ? join(folder, arg) : arg));
}
