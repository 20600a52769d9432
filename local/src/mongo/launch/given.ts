import { ping } from './ping.ts';
import type { OpenedMongo } from './types.ts';

const PATIENCE_MS = 10_000;

/** Uses the server somebody named, after checking that it answers. */
export async function openGiven(uri: string, patienceMs = PATIENCE_MS): Promise<OpenedMongo> {
  try {
    const version = await ping(uri, patienceMs);
    return {
      kind: 'given',
      uri,
      description: `MongoDB ${version}, given by MONGODB_URI`,
      pid: undefined,
      died: new Promise(() => undefined),
      stop: () => Promise.resolve(),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `MONGODB_URI is ${withoutPassword(uri)}, but that server does not answer (${reason}). ` +
        'Start it, or unset MONGODB_URI to use one of our own.',
      { cause: error },
    );
  }
}

const withoutPassword = (uri: string) => uri.replace(/(\/\/[^:@/]*):[^@/]*@/, '$1:***@');
