import { join } from 'node:path';
import type { System } from './system.ts';

type Place = Pick<System, 'root' | 'mode'>;

/** Node's arguments to run a workspace's program: its build, or its sources under tsx, which restarts it on change. */
export function program({ root, mode }: Place, workspace: string, entry = 'main'): string[] {
  if (mode === 'built') return [join(root, workspace, 'dist', `${entry}.js`)];
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const source = join(root, workspace, 'src', `${entry}.ts`);
  return [tsx, 'watch', '--clear-screen=false', '--conditions=@linka/source', source];
}

/** Node's arguments to run vite's development server for the app on exactly this port. */
export function viteServer({ root }: Place, port: number): string[] {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  return [vite, join(root, 'pwa'), '--host', '127.0.0.1', '--port', String(port), '--strictPort'];
}
