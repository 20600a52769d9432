import { formatKwacha } from '@linka/contracts/money';
import { say } from '../../../lib/text/index.ts';
import { useEffect } from 'react';
import { useOnline, useServices } from '../../../offline/hooks/index.ts';
import { ButtonLink, EmptyState } from '../../../ui/index.ts';
import { stepOf } from '../jobs/progress.ts';
import { StepNotes } from '../jobs/StepNotes.tsx';
import type { MyJob } from '../jobs/use-jobs.ts';
import { words } from './words.ts';

/** The end of a job. A handover that is not checked yet is not called delivered. */
export function Ended({ mine: { job, state, entries } }: { mine: MyJob }) {
  const online = useOnline();
  const { outbox } = useServices();
  const delivered = job.state === 'delivered';
  // The customer's own word may have ended it: wrong PINs from before are no news any more.
  useEffect(() => {
    if (delivered)
      void outbox.withdraw(entry => entry.lane === job.deliveryId && stepOf(entry)?.step === 'delivered');
  }, [outbox, delivered, job.deliveryId]);
  const toJobs = <ButtonLink to="/courier">{words.toJobs}</ButtonLink>;
  const proving = entries.some(entry => stepOf(entry)?.step === 'delivered' && entry.state !== 'refused');
  if (state === 'delivered' && proving) {
    return (
      <div role="status">
        <EmptyState icon="clock" title={words.checkingTitle} action={!online && toJobs}>
          {online ? words.checking : words.checkLater}
        </EmptyState>
      </div>
    );
  }
  const [title, detail] =
    state === 'delivered'
      ? [words.delivered, say(words.deliveredDetail, { fee: formatKwacha(job.feeNgwee) })]
      : state === 'failed'
        ? [words.failed, say(words.failedDetail, { shop: job.pickup.name })]
        : [words.cancelled, words.cancelledDetail];
  return (
    <>
      <StepNotes entries={entries} />
      <div role="status">
        <EmptyState icon={state === 'delivered' ? 'check' : 'alert'} title={title} action={toJobs}>
          {detail}
        </EmptyState>
      </div>
    </>
  );
}
