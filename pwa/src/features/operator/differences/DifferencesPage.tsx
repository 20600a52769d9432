import { listDifferences } from '@linka/contracts/reconcile';
import { useState } from 'react';
import { useAnswer, useEntries, useNow, useReload } from '../../../offline/hooks/index.ts';
import { Choice, EmptyState, ErrorState, Page, SkeletonList } from '../../../ui/index.ts';
import { Parts } from '../Parts.tsx';
import { DifferenceRow } from './DifferenceRow.tsx';
import { words } from './words.ts';

const POLL_MS = 60_000;

/** Money that two accounts tell differently, until somebody has said why. */
export function DifferencesPage() {
  const [show, setShow] = useState<'open' | 'cleared'>('open');
  const listed = useAnswer(listDifferences, show, { query: { cleared: String(show === 'cleared') } });
  const entries = useEntries() ?? [];
  const now = useNow();
  useReload(listed.reload, 'clearDifference', POLL_MS);
  const found = listed.value?.differences;
  return (
    <Page title={words.title} width="wide">
      <Parts />
      <Choice
        label={words.which}
        value={show}
        options={(['open', 'cleared'] as const).map(value => ({ value, label: words[value] }))}
        onChange={setShow}
      />
      {found === undefined && listed.failure === null && <SkeletonList />}
      {found === undefined && listed.failure !== null && (
        <ErrorState title={words.unread} detail={listed.failure.detail} retry={listed.reload} />
      )}
      {found?.length === 0 && (
        <EmptyState icon="check" title={show === 'open' ? words.none : words.noneCleared}>
          {show === 'open' && words.noneDetail}
        </EmptyState>
      )}
      {found !== undefined && found.length > 0 && (
        <ul aria-label={words.list} className="space-y-3">
          {found.map(difference => (
            <DifferenceRow key={difference.id} difference={difference} entries={entries} now={now} />
          ))}
        </ul>
      )}
    </Page>
  );
}
