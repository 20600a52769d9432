import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typescriptFlags } from '../../../local/src/processes/node-entry.ts';
import type { After } from '../cleanup.ts';
import { runProgram, type Program } from '../system/program.ts';

/** A bare Express that answers these bytes on one route. */
export async function runBare(after: After, route: string, bytes: Buffer): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'linka-bench-'));
  after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'answer.json');
  await writeFile(file, bytes);
  return runPeer(after, import.meta.resolve('./bare.ts'), { ROUTE: route, ANSWER_FILE: file });
}

/** Discovery by the architecture document's own query. */
export const runNaive = (after: After, database: string): Promise<Program> =>
  runPeer(after, import.meta.resolve('./naive.ts'), { DATABASE_URL: database });

const runPeer = (after: After, module: string, env: Record<string, string>): Promise<Program> =>
  runProgram(after, {
    args: [...typescriptFlags(import.meta.url), fileURLToPath(module)],
    env,
    health: '/health',
  });
