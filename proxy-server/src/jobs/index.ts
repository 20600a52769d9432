import PgBoss from 'pg-boss';
import pgPromise from 'pg-promise';
import type { Database, Queries } from '../platform/db/index.ts';
import type { Log } from '../platform/log.ts';
import type { Pace } from '../platform/pace.ts';
import { jobNames, type JobData, type JobName, type JobRequest } from './names.ts';
import { Worker } from './worker.ts';

export type { JobData, JobName, JobRequest } from './names.ts';

/** A job's handler says when to come again, or nothing when the work is done. */
export type Again = { readonly againInSeconds: number } | undefined;
export type Handler<T> = (data: T & { readonly attempt: number }) => Promise<Again>;

interface JobOf<N extends JobName> {
  readonly id: string;
  readonly data: JobData[N] & { readonly attempt: number };
}

export interface Jobs {
  /** Queues a job within the caller's transaction: it exists exactly if the transaction commits. Call `wake` after. */
  readonly send: (t: Queries, job: JobRequest) => Promise<void>;
  /** Starts work on fresh jobs at once, where this process does that work; others find them within a second. */
  readonly wake: (names: Iterable<JobName>) => void;
  readonly work: <N extends JobName>(name: N, handler: Handler<JobData[N]>) => void;
  readonly stop: () => Promise<void>;
}

const { ParameterizedQuery } = pgPromise;
const executor = (t: Queries): PgBoss.Db => ({
  executeSql: async (text: string, values: unknown[] | undefined) =>
    // pg-boss sends several statements at once when it has no values; only the simple protocol takes those.
    values === undefined
      ? { rows: (await t.multiResult(text)).flatMap(result => result.rows) }
      : { rows: (await t.result(new ParameterizedQuery({ text, values }))).rows },
});

/** Back-off in seconds after `attempt` tries: 1, 2, 4 … at most 60. */
export const backOff = (attempt: number): number => Math.min(60, 2 ** Math.min(attempt, 6));

/**
 * A job that was taken so long ago and has not ended is another's: its gateway is gone. Longer than a handler takes
 * with every time-out against it; should one take longer still, it runs twice, which is harmless.
 */
const ORPHAN_SECONDS = 45;

/** Starts pg-boss in the gateway's own database and pool. */
export async function startJobs(db: Database, log: Log, pace: Pace): Promise<Jobs> {
  const boss = new PgBoss({ db: executor(db), schedule: false, maintenanceIntervalSeconds: pace.orphaned });
  boss.on('error', error => log.error({ err: error }, 'jobs'));
  await boss.start();
  for (const name of jobNames) {
    // Money and goods hang on these: a job that dies with its process comes back until it is done.
    const lasting = { name, retryLimit: 1_000_000, retryDelay: 1, expireInSeconds: ORPHAN_SECONDS };
    await boss.createQueue(name, lasting);
    // A queue that an earlier build made keeps what that one knew, unless told.
    await boss.updateQueue(name, lasting);
  }
  const workers = new Map<JobName, Worker<unknown>>();

  const send = async (
    t: Queries,
    { name, data, afterSeconds = 0 }: JobRequest,
    attempt = 0,
  ): Promise<void> => {
    await boss.send(
      name,
      { ...data, attempt },
      { db: executor(t), ...(afterSeconds > 0 ? { startAfter: afterSeconds * pace.waiting } : {}) },
    );
  };

  /** Does a job and, if it is to come again, puts the next attempt in its place. */
  const runOne = async <N extends JobName>(name: N, handler: Handler<JobData[N]>, job: JobOf<N>) => {
    const { id, data } = job;
    const again = await handler(data).catch((error: unknown): Again => {
      log.error({ err: error, job: name, attempt: data.attempt }, 'a job failed');
      return { againInSeconds: backOff(data.attempt) };
    });
    await db.tx('job-done', async t => {
      if (again && !('once' in data))
        await send(t, { name, data, afterSeconds: again.againInSeconds } as JobRequest, data.attempt + 1);
      await boss.complete(name, id, {}, { db: executor(t) });
    });
  };

  return {
    send,
    wake: names => {
      for (const name of names) workers.get(name)?.look();
    },
    work: (name, handler) => {
      const worker = new Worker<JobOf<typeof name>>({
        everyMs: pace.jobs * 1000,
        fetch: most => boss.fetch<JobOf<typeof name>['data']>(name, { batchSize: most }),
        run: job =>
          runOne(name, handler, job).catch((error: unknown) =>
            // It stays taken until it expires, and comes back then.
            log.error({ err: error, job: name }, 'the end of a job could not be recorded'),
          ),
      });
      workers.set(name, worker as Worker<unknown>);
    },
    stop: async () => {
      await Promise.all([...workers.values()].map(worker => worker.stop()));
      await boss.stop({ graceful: false, close: false });
    },
  };
}
