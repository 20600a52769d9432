import { listUndelivered } from '@linka/contracts/outbox';
import { useAnswer, useNow } from '../../../offline/hooks/index.ts';
import { EmptyState, ErrorState, Page, SkeletonList } from '../../../ui/index.ts';
import { Parts } from '../Parts.tsx';
import { UndeliveredRow } from './UndeliveredRow.tsx';
import { words } from './words.ts';

/** News that a shop or the courier company has not taken, until they have. */
export function UndeliveredPage() {
  const listed = useAnswer(listUndelivered, 'all', {});
  const now = useNow();
  const found = listed.value?.undelivered;
  return (
    <Page title={words.title} width="wide">
      <Parts />
      <p className="text-ink-soft">{words.lead}</p>
      {found === undefined && listed.failure === null && <SkeletonList />}
      {found === undefined && listed.failure !== null && (
        <ErrorState title={words.unread} detail={listed.failure.detail} retry={listed.reload} />
      )}
      {found?.length === 0 && (
        <EmptyState icon="check" title={words.none}>
          {words.noneDetail}
        </EmptyState>
      )}
      {found !== undefined && found.length > 0 && (
        <ul aria-label={words.list} className="space-y-3">
          {found.map(one => (
            <UndeliveredRow
              key={`${one.target} ${one.orderId}`}
              news={one}
              now={now}
              onSent={listed.reload}
            />
          ))}
        </ul>
      )}
    </Page>
  );
}
