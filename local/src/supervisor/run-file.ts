import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** What `.linka/run.json` tells tools and tests about the system that is running. */
export interface RunFile {
  pid: number;
  app: string;
  gateway: string;
  shops: { id: string; name: string; url: string }[];
  momo: string;
  airtel: string;
  delivery: string;
  handset: string;
  databases: Record<'postgres' | 'mongodb', { kind: string; url: string; description: string }>;
}

/** Written in one step, so that a reader never sees half of it; for the owner only, as addresses hold passwords. */
export function writeRunFile(path: string, run: RunFile): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(run, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

export function removeRunFile(path: string): void {
  rmSync(path, { force: true });
}
