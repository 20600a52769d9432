import { getDeliveryLog } from '@linka/contracts/outbox';
import { useState } from 'react';
import { say } from '../../../lib/text/index.ts';
import { momentInWords } from '../../../lib/time/index.ts';
import { useAnswer, useNow } from '../../../offline/hooks/index.ts';
import { Button } from '../../../ui/index.ts';
import { words } from './words.ts';

interface AttemptsProps {
  readonly orderId: string;
  /** What people call the order. */
  readonly order: string;
}

/** The log of attempts, fetched when somebody wants to know. */
export function Attempts({ orderId, order }: AttemptsProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        aria-expanded={open}
        aria-label={say(words.attemptsOf, { order })}
        onClick={() => setOpen(!open)}
      >
        {words.attempts}
      </Button>
      {open && <AttemptList orderId={orderId} />}
    </>
  );
}

function AttemptList({ orderId }: { readonly orderId: string }) {
  const log = useAnswer(getDeliveryLog, orderId, { params: { orderId } });
  const now = useNow(60_000);
  if (log.value === undefined && log.failure !== null)
    return <p role="alert">{`${words.attemptsUnread}. ${log.failure.detail}`}</p>;
  return (
    <ol className="tabular text-note">
      {log.value?.attempts.map(({ target, at, outcome }) => (
        <li key={`${target} ${at}`}>
          {say(words.attempt, { target, when: momentInWords(at, now), outcome })}
        </li>
      ))}
    </ol>
  );
}
