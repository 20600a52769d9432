import { useParams } from 'react-router';
import { ButtonLink, EmptyState, ErrorState, Page, SkeletonList } from '../../../ui/index.ts';
import { isOver } from '../jobs/progress.ts';
import { useJobs } from '../jobs/use-jobs.ts';
import { useWakeLock } from '../../../ui/ring/index.ts';
import { Ended } from './Ended.tsx';
import { JobView } from './JobView.tsx';
import { words } from './words.ts';

/** One job, from the shop's door to the customer's. */
export function JobPage() {
  const { deliveryId = '' } = useParams();
  const { jobs, failure, reload } = useJobs();
  useWakeLock();
  const mine = jobs?.find(({ job }) => job.deliveryId === deliveryId);
  const back = { to: '/courier', label: words.back };
  const title = mine?.job.pickup.name ?? words.title;
  if (mine !== undefined && mine.state !== 'searching' && !isOver(mine.state))
    return <JobView mine={mine} title={title} back={back} />;
  return (
    <Page title={title} back={back}>
      {jobs === undefined && failure === null && <SkeletonList rows={3} />}
      {jobs === undefined && failure !== null && (
        <ErrorState title={failure.title} detail={failure.detail} retry={reload} />
      )}
      {mine !== undefined && isOver(mine.state) && <Ended mine={mine} />}
      {jobs !== undefined && (mine === undefined || mine.state === 'searching') && (
        <EmptyState
          icon="bike"
          title={words.missing}
          action={<ButtonLink to="/courier">{words.toJobs}</ButtonLink>}
        >
          {words.missingDetail}
        </EmptyState>
      )}
    </Page>
  );
}
