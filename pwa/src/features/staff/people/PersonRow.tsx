import { removePerson } from '@linka/contracts/people';
import { formatPhone } from '@linka/contracts/phone';
import { useState } from 'react';
import type { Failure } from '../../../lib/api/index.ts';
import { say } from '../../../lib/text/index.ts';
import { useServices } from '../../../offline/hooks/index.ts';
import { Badge, Button, Sheet, useToast } from '../../../ui/index.ts';
import { words } from './words.ts';

interface PersonRowProps {
  readonly shopId: string;
  readonly phone: string;
  readonly note: string;
  readonly isOwner?: boolean;
  readonly onRemoved: () => void;
}

export function PersonRow({ shopId, phone, note, isOwner = false, onRemoved }: PersonRowProps) {
  const { gateway } = useServices();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const who = { who: formatPhone(phone) };
  const close = (): void => setAsking(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const answer = await gateway.call(removePerson, { params: { shopId, phone } });
    setBusy(false);
    setFailure(answer.ok ? undefined : answer);
    if (!answer.ok) return;
    close();
    toast(words.removed);
    onRemoved();
  };
  return (
    <li className="flex min-h-16 items-center gap-3 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="tabular font-semibold">{formatPhone(phone)}</p>
        <p className="text-note text-ink-soft">{note}</p>
      </div>
      {isOwner ? (
        <Badge tone="good">{words.owner}</Badge>
      ) : (
        <Button look="quiet" aria-label={say(words.removeWho, who)} onClick={() => setAsking(true)}>
          {words.remove}
        </Button>
      )}
      <Sheet
        open={asking}
        title={say(words.sureTitle, who)}
        onClose={close}
        actions={
          <>
            <Button look="danger" wide busy={busy} onClick={() => void remove()}>
              {words.yes}
            </Button>
            <Button look="secondary" wide onClick={close}>
              {words.no}
            </Button>
          </>
        }
      >
        <p>{words.sure}</p>
        <p role="alert" className="text-danger empty:hidden">
          {failure?.detail}
        </p>
      </Sheet>
    </li>
  );
}
