import { listAudit } from '@linka/contracts/audit';
import { useState } from 'react';
import { useAnswer } from '../../../offline/hooks/index.ts';
import { Button, Card, EmptyState, ErrorState, Page, SkeletonList } from '../../../ui/index.ts';
import { Parts } from '../Parts.tsx';
import { AuditLine } from './AuditLine.tsx';
import { words } from './words.ts';

const PAGE = 100;

/** The audit log, a hundred lines at a time. */
export function AuditPage() {
  const [before, setBefore] = useState<number>();
  const query = before === undefined ? {} : { before };
  const { value, failure, reload } = useAnswer(listAudit, String(before ?? 'newest'), { query });
  const entries = value?.entries;
  const last = entries?.at(-1)?.id;
  return (
    <Page title={words.title} width="wide">
      <Parts />
      <p className="text-ink-soft">{words.lead}</p>
      {entries === undefined && failure === null && <SkeletonList />}
      {entries === undefined && failure !== null && (
        <ErrorState title={words.failed} detail={failure.detail} retry={reload} />
      )}
      {entries?.length === 0 && (
        <EmptyState icon="shield" title={words.empty}>
          {words.emptyDetail}
        </EmptyState>
      )}
      {entries !== undefined && entries.length > 0 && (
        <Card flush>
          <ol aria-label={words.list} className="divide-y divide-line">
            {entries.map(entry => (
              <AuditLine key={entry.id} entry={entry} />
            ))}
          </ol>
        </Card>
      )}
      {entries?.length === PAGE && (
        <Button look="secondary" wide onClick={() => setBefore(last)}>
          {words.older}
        </Button>
      )}
    </Page>
  );
}
