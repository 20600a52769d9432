import { formatKwacha } from '@linka/contracts/money';
import type { Difference } from '@linka/contracts/reconcile';
import { useState } from 'react';
import { say } from '../../../lib/text/index.ts';
import { momentInWords } from '../../../lib/time/index.ts';
import { useServices } from '../../../offline/hooks/index.ts';
import type { InputFor, StoredEntry } from '../../../offline/outbox/index.ts';
import { Button, Card } from '../../../ui/index.ts';
import { PendingNote } from '../../../ui/pending/PendingNote.tsx';
import { ReasonSheet } from '../../../ui/reason/ReasonSheet.tsx';
import { words } from './words.ts';

const reasons = [words.reasonProvider, words.reasonPaidBack, words.reasonBooked];

interface DifferenceRowProps {
  readonly difference: Difference;
  readonly entries: readonly StoredEntry[];
  readonly now: number;
}

export function DifferenceRow({ difference, entries, now }: DifferenceRowProps) {
  const { outbox } = useServices();
  const [asking, setAsking] = useState(false);
  const { id, kind, expectedNgwee, foundNgwee, foundAt, reason } = difference;
  const order = difference.orderId.slice(0, 8).toUpperCase();
  const sent = entries.find(
    entry =>
      entry.kind === 'clearDifference' &&
      (entry.input as InputFor<'clearDifference'>).params.differenceId === id,
  );
  return (
    <Card as="li">
      <p className="font-bold">{words[kind]}</p>
      <p className="tabular">
        {say(words.sums, { expected: formatKwacha(expectedNgwee), found: formatKwacha(foundNgwee) })}
      </p>
      <p className="text-note text-ink-soft">
        {say(words.order, { order, when: momentInWords(foundAt, now) })}
      </p>
      {reason !== null && <p className="pt-2">{say(words.why, { reason })}</p>}
      {sent && (
        <PendingNote
          what={words.clear}
          state={sent.state}
          detail={sent.failure?.detail ?? null}
          onDismiss={() => void outbox.withdraw(other => other.id === sent.id)}
        />
      )}
      {reason === null && !sent && (
        <Button
          look="secondary"
          aria-label={say(words.clearOne, { what: words[kind], order })}
          onClick={() => setAsking(true)}
        >
          {words.clear}
        </Button>
      )}
      <ReasonSheet
        open={asking}
        title={words.clearTitle}
        consequence={words.clearDetail}
        presets={reasons}
        confirm={words.clearYes}
        most={500}
        onClose={() => setAsking(false)}
        onReason={why => {
          setAsking(false);
          void outbox.send('clearDifference', { params: { differenceId: id }, body: { reason: why } });
        }}
      />
    </Card>
  );
}
