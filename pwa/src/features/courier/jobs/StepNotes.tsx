import type { StoredEntry } from '../../../offline/outbox/index.ts';
import { useOnline, useServices } from '../../../offline/hooks/index.ts';
import { PendingNote } from '../../../ui/pending/PendingNote.tsx';
import { stepOf } from './progress.ts';
import { words } from './words.ts';

/** Steps that wait for a signal, or were not taken: each stays until it has arrived or was put away. */
export function StepNotes({ entries }: { entries: readonly StoredEntry[] }) {
  const { outbox } = useServices();
  const online = useOnline();
  return entries.map(entry => {
    const { id, state, failure } = entry;
    const step = stepOf(entry)?.step;
    if (step === undefined || (online && failure === null)) return null;
    return (
      <PendingNote
        key={id}
        what={words[`did_${step}`]}
        state={state === 'sending' ? 'waiting' : state}
        detail={failure?.detail ?? null}
        onDismiss={() => void outbox.withdraw(other => other.id === id)}
      />
    );
  });
}
