import { listCash } from '@linka/contracts/cash';
import { useAnswer, useEntries, useReload } from '../../../offline/hooks/index.ts';
import { EmptyState, ErrorState, Page, SkeletonList } from '../../../ui/index.ts';
import { Parts } from '../Parts.tsx';
import { CourierRow } from './CourierRow.tsx';
import { words } from './words.ts';

const POLL_MS = 60_000;

/** Who carries how much of other people's money, and booking what they hand in. */
export function CashPage() {
  const listed = useAnswer(listCash, 'all', {});
  const entries = useEntries() ?? [];
  useReload(listed.reload, 'handInCash', POLL_MS);
  const couriers = listed.value?.couriers;
  return (
    <Page title={words.title} width="wide">
      <Parts />
      <p className="text-ink-soft">{words.lead}</p>
      {couriers === undefined && listed.failure === null && <SkeletonList />}
      {couriers === undefined && listed.failure !== null && (
        <ErrorState title={words.unread} detail={listed.failure.detail} retry={listed.reload} />
      )}
      {couriers?.length === 0 && (
        <EmptyState icon="check" title={words.none}>
          {words.noneDetail}
        </EmptyState>
      )}
      {couriers !== undefined && couriers.length > 0 && (
        <ul aria-label={words.list} className="space-y-3">
          {couriers.map(courier => (
            <CourierRow key={courier.courierId} courier={courier} entries={entries} />
          ))}
        </ul>
      )}
    </Page>
  );
}
