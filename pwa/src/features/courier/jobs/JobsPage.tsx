import { formatKwacha } from '@linka/contracts/money';
import { say } from '../../../lib/text/index.ts';
import { ageInWords } from '../../../lib/time/index.ts';
import { useNow, useSetting } from '../../../offline/hooks/index.ts';
import { Banner, EmptyState, ErrorState, LinkRow, Page, Section, SkeletonList } from '../../../ui/index.ts';
import { SoundNote, SoundSwitch, useRing, useWakeLock } from '../../../ui/ring/index.ts';
import { CashRow } from '../cash/CashRow.tsx';
import { OfferCard } from './OfferCard.tsx';
import { isOver } from './progress.ts';
import { StateBadge } from './StateBadge.tsx';
import { StepNotes } from './StepNotes.tsx';
import { useJobs, type MyJob } from './use-jobs.ts';
import { words } from './words.ts';

/** What could be earned, what is under way, what is done. */
export function JobsPage() {
  const { jobs, stray, takenAt, failure, reload } = useJobs();
  const now = useNow();
  const [kept, keep] = useSetting('ringing');
  const on = kept ?? true;
  const offers = jobs?.filter(({ state }) => state === 'offered') ?? [];
  const mine =
    jobs?.filter(({ state }) => !isOver(state) && state !== 'offered' && state !== 'searching') ?? [];
  const done = jobs?.filter(({ state }) => isOver(state)) ?? [];
  const ready = useRing(on && offers.length > 0);
  useWakeLock();
  return (
    <Page
      title={words.title}
      aside={<SoundSwitch on={on} onChange={next => void keep(next)} />}
      bar={<SoundNote on={on} ready={ready} onTurnOn={() => void keep(true)} />}
    >
      {failure !== null && takenAt !== undefined && (
        <Banner tone="warn" icon="clock" live>
          {say(words.old, { age: ageInWords(now - takenAt) })}
        </Banner>
      )}
      <StepNotes entries={stray} />
      {jobs === undefined && failure === null && <SkeletonList />}
      {jobs === undefined && failure !== null && (
        <ErrorState title={words.failed} detail={failure.detail} retry={reload} />
      )}
      {jobs !== undefined && offers.length + mine.length === 0 && (
        <EmptyState icon="bike" title={words.empty}>
          {words.emptyDetail}
        </EmptyState>
      )}
      {/* Offers run out; jobs do not. */}
      {offers.length > 0 && (
        <Section title={words.offers}>
          <ul className="space-y-4">
            {offers.map(offer => (
              <OfferCard key={offer.job.deliveryId} {...offer} />
            ))}
          </ul>
        </Section>
      )}
      {mine.length > 0 && <Rows title={words.mine} jobs={mine} />}
      {done.length > 0 && <Rows title={words.done} jobs={done} />}
      <CashRow />
    </Page>
  );
}

const Rows = ({ title, jobs }: { title: string; jobs: readonly MyJob[] }) => (
  <Section title={title}>
    <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-lift">
      {jobs.map(({ job, state }) => (
        <li key={job.deliveryId}>
          <LinkRow to={`/courier/jobs/${job.deliveryId}`}>
            <span className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 font-bold">{job.pickup.name}</span>
              <span className="tabular font-bold">{formatKwacha(job.feeNgwee)}</span>
            </span>
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-note text-ink-soft">
              <StateBadge state={state} /> {say(words.to, { customer: job.dropOff.name })}
            </span>
          </LinkRow>
        </li>
      ))}
    </ul>
  </Section>
);
