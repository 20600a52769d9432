import { useEntries, useOnline, useServices } from '../../../offline/hooks/index.ts';
import type { InputFor, StoredEntry } from '../../../offline/outbox/index.ts';
import { PendingNote } from '../../../ui/pending/PendingNote.tsx';
import { words } from './words.ts';

const kinds = ['requestPayout', 'setPayoutNumber', 'setShopCash'] as const;
type Kind = (typeof kinds)[number];
const isOurs = (entry: StoredEntry): entry is StoredEntry & { readonly kind: Kind } =>
  kinds.some(kind => kind === entry.kind);

/** What was decided on this device and waits, or was refused. */
export function Asked({ shopId }: { shopId: string }) {
  const { outbox } = useServices();
  const online = useOnline();
  const entries = (useEntries() ?? [])
    .filter(isOurs)
    .filter(({ input }) => (input as InputFor<Kind>).params.shopId === shopId);
  return entries
    .filter(({ failure }) => failure !== null || !online)
    .map(({ id, kind, state, failure }) => (
      <PendingNote
        key={id}
        what={words[`asked_${kind}`]}
        state={state}
        detail={failure?.detail ?? null}
        onDismiss={() => void outbox.withdraw(other => other.id === id)}
      />
    ));
}
