import type { StoredEntry } from '../../../offline/outbox/index.ts';
import { useOnline, useServices } from '../../../offline/hooks/index.ts';
import { PendingNote } from '../../../ui/pending/PendingNote.tsx';
import { words } from './words.ts';

const what = {
  acceptOrder: words.acceptOrder,
  rejectOrder: words.rejectOrder,
  strikeItems: words.strikeItems,
  markReady: words.markReady,
} as const;

/** Decisions taken here that have not arrived at Linka, or were not taken there. */
export function Decided({ entries }: { entries: readonly StoredEntry[] }) {
  const { outbox } = useServices();
  const online = useOnline();
  return entries.map(({ id, kind, state, failure }) => {
    // A first attempt takes a moment; only what lasts is worth a word.
    if (!(kind in what) || (online && failure === null)) return null;
    return (
      <PendingNote
        key={id}
        what={what[kind as keyof typeof what]}
        state={state === 'sending' && failure !== null ? 'waiting' : state}
        detail={failure?.detail ?? null}
        onDismiss={() => void outbox.withdraw(other => other.id === id)}
      />
    );
  });
}
