import { useState } from 'react';
import { useAccount, useNow, useServices, useStored } from '../../offline/hooks/index.ts';
import { Button, Card, EmptyState, Page, SkeletonList } from '../../ui/index.ts';
import { EntryRow } from './EntryRow.tsx';
import { words } from './words.ts';

/** What waits on this phone, why, and since when; and a way to hurry it. */
export function OutboxPage() {
  const { outbox } = useServices();
  const account = useAccount();
  const entries = useStored(services => services.outbox.all(), ['outbox']);
  const now = useNow(5000);
  const [sending, setSending] = useState(false);
  const mine = entries?.filter(({ accountId }) => accountId === account?.id);
  const send = async (): Promise<void> => {
    setSending(true);
    await outbox.drain({ eager: true });
    setSending(false);
  };
  return (
    <Page title={words.title} back={{ to: '/account', label: words.back }}>
      {mine === undefined && <SkeletonList rows={2} />}
      {mine?.length === 0 && (
        <EmptyState icon="check" title={words.empty}>
          {words.emptyDetail}
        </EmptyState>
      )}
      {mine !== undefined && mine.length > 0 && (
        <>
          <p className="text-ink-soft">{words.lead}</p>
          <Card flush>
            <ul className="divide-y divide-line">
              {mine.map(entry => (
                <EntryRow
                  key={entry.id}
                  entry={entry}
                  lane={mine.filter(({ lane }) => lane === entry.lane)}
                  now={now}
                />
              ))}
            </ul>
          </Card>
          <Button wide icon="refresh" busy={sending} onClick={() => void send()}>
            {words.send}
          </Button>
        </>
      )}
    </Page>
  );
}
