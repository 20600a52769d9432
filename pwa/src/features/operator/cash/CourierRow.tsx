import type { CourierCash } from '@linka/contracts/cash';
import { formatKwacha } from '@linka/contracts/money';
import { formatPhone } from '@linka/contracts/phone';
import { useState } from 'react';
import { newId } from '../../../lib/ids/index.ts';
import { say } from '../../../lib/text/index.ts';
import { useServices } from '../../../offline/hooks/index.ts';
import type { InputFor, StoredEntry } from '../../../offline/outbox/index.ts';
import { Button, Card } from '../../../ui/index.ts';
import { PendingNote } from '../../../ui/pending/PendingNote.tsx';
import { HandInSheet } from './HandInSheet.tsx';
import { words } from './words.ts';

interface CourierRowProps {
  readonly courier: CourierCash;
  readonly entries: readonly StoredEntry[];
}

/** One courier: what they carry, and the book for what they bring. */
export function CourierRow({ courier, entries }: CourierRowProps) {
  const { outbox } = useServices();
  const [open, setOpen] = useState(false);
  const { courierId, owedNgwee, limitNgwee, phone } = courier;
  const name = courier.name ?? words.nameless;
  const sent = entries.filter(
    entry =>
      entry.kind === 'handInCash' && (entry.input as InputFor<'handInCash'>).body.courierId === courierId,
  );
  return (
    <Card as="li">
      <p className="font-bold">{name}</p>
      <p className="text-note text-ink-soft">
        <a className="underline" href={`tel:${phone}`}>
          {formatPhone(phone)}
        </a>
      </p>
      <p className="tabular py-2">
        {say(words.owes, { amount: formatKwacha(owedNgwee), limit: formatKwacha(limitNgwee) })}
      </p>
      {owedNgwee >= limitNgwee && <p className="pb-2 font-semibold text-warn">{words.full}</p>}
      {sent.map(({ id, state, failure, input }) => (
        <PendingNote
          key={id}
          what={say(words.asked, {
            amount: formatKwacha((input as InputFor<'handInCash'>).body.amountNgwee),
          })}
          state={state}
          detail={failure?.detail ?? null}
          onDismiss={() => void outbox.withdraw(other => other.id === id)}
        />
      ))}
      {owedNgwee > 0 && sent.length === 0 && (
        <Button look="secondary" aria-label={say(words.countOne, { name })} onClick={() => setOpen(true)}>
          {words.count}
        </Button>
      )}
      <HandInSheet
        open={open}
        title={say(words.countOne, { name })}
        mostNgwee={owedNgwee}
        onClose={() => setOpen(false)}
        onAmount={amountNgwee => {
          setOpen(false);
          void outbox.send('handInCash', { body: { handInId: newId(), courierId, amountNgwee } });
        }}
      />
    </Card>
  );
}
