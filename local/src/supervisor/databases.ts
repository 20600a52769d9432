import { join } from 'node:path';
import { openMongo } from '../mongo/index.ts';
import { openPostgres } from '../postgres/index.ts';
import type { RunFile } from './run-file.ts';
import type { StopStack } from './stop-stack.ts';

export interface DatabaseOptions {
  dataDir: string;
  env: NodeJS.ProcessEnv;
  stack: StopStack;
  log: (name: string, line: string) => void;
  onDeath: (sentence: string) => void;
  /** The embedded PostgreSQL, although something better may be at hand. */
  embedded?: boolean;
}

/** Opens both databases, at the same time, each the best at hand. If one fails the other is left on the stack. */
export async function openDatabases(options: DatabaseOptions): Promise<RunFile['databases']> {
  const { dataDir, env, stack, log, onDeath, embedded = false } = options;
  const keep = async <T extends { stop(): Promise<void>; died: Promise<string> }>(
    opening: Promise<T>,
  ): Promise<T> => {
    const opened = await opening;
    await stack.add(() => opened.stop());
    void opened.died.then(onDeath);
    return opened;
  };
  const [postgres, mongodb] = await allOrFirstFailure(
    keep(
      openPostgres({
        url: embedded ? undefined : given(env.DATABASE_URL),
        ...(embedded ? { prefer: 'embedded' as const } : {}),
        dataDir: join(dataDir, 'postgres'),
        log: line => log('postgres', line),
      }),
    ),
    keep(
      openMongo({
        uri: given(env.MONGODB_URI),
        dataDir: join(dataDir, 'mongodb'),
        log: line => log('mongodb', line),
      }),
    ),
  );
  return {
    postgres: { kind: postgres.kind, url: postgres.url, description: postgres.description },
    mongodb: { kind: mongodb.kind, url: mongodb.uri, description: mongodb.description },
  };
}

/** A variable set to nothing is not set. */
const given = (variable: string | undefined) => (variable === '' ? undefined : variable);

/** Like Promise.all, but a failure waits for the other to settle: what it opened is then known and can be stopped. */
async function allOrFirstFailure<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return Promise.all([a, b]);
}
