import { listJobs, type CourierJob, type DeliveryState } from '@linka/contracts/deliveries';
import type { Failure } from '../../../lib/api/index.ts';
import { answerKey } from '../../../offline/answers/amend.ts';
import { useAccount, useAnswer, useReload, useStored } from '../../../offline/hooks/index.ts';
import type { StoredEntry } from '../../../offline/outbox/index.ts';
import { stateAfter, stepOf } from './progress.ts';

/** A job with the steps that wait on this phone, and where it stands with them. */
export interface MyJob {
  readonly job: CourierJob;
  readonly state: DeliveryState;
  readonly entries: readonly StoredEntry[];
}

export interface Jobs {
  readonly jobs: readonly MyJob[] | undefined;
  /** Steps that were not taken, of jobs that are not in the list any more. */
  readonly stray: readonly StoredEntry[];
  readonly takenAt: number | undefined;
  readonly failure: Failure | null;
  readonly reload: () => void;
}

const POLL_MS = 20_000;

/** The signed-in courier's offers and jobs, also without a signal. */
export function useJobs(): Jobs {
  const account = useAccount();
  const id = account?.id ?? '';
  const { takenAt, failure, reload } = useAnswer(listJobs, id, account ? {} : undefined);
  useReload(reload, 'reportStep', POLL_MS);
  // Read together: a step leaves the outbox and enters the list in one moment.
  const known = useStored(
    async ({ answers, outbox }) => {
      const [kept, entries] = await Promise.all([
        answers.kept(listJobs, answerKey(listJobs, id)),
        outbox.all(),
      ]);
      const steps = entries.filter(entry => entry.accountId === id && stepOf(entry) !== undefined);
      return { jobs: kept?.value.jobs, steps };
    },
    ['answers', 'outbox'],
    id,
  );
  const jobs = known?.jobs?.map((job): MyJob => {
    const entries = known.steps.filter(entry => entry.lane === job.deliveryId);
    return { job, state: stateAfter(job.state, entries), entries };
  });
  const listed = new Set(jobs?.map(({ job }) => job.deliveryId));
  const stray = (known?.steps ?? []).filter(({ lane, state }) => state === 'refused' && !listed.has(lane));
  return { jobs, stray, takenAt, failure, reload };
}
