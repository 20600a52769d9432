import { nextState, type OrderState } from '@linka/contracts/orders';
import { useState } from 'react';
import { say } from '../../../lib/text/index.ts';
import { useServices } from '../../../offline/hooks/index.ts';
import { Button } from '../../../ui/index.ts';
import { ReasonSheet } from '../../../ui/reason/ReasonSheet.tsx';
import { shortNumber, type BoardOrder } from '../board/board-order.ts';
import { AcceptSheet } from './AcceptSheet.tsx';
import { words } from './words.ts';

const reasons = [words.reasonStock, words.reasonBusy, words.reasonClosing, words.reasonPower];

interface DecisionsProps {
  readonly order: Pick<BoardOrder, 'id'>;
  /** Where the order stands, what was decided here included. */
  readonly state: OrderState;
  /** On the board an order that is being packed cannot be rejected by a slip of the thumb. */
  readonly onBoard?: boolean;
}

/** What the shop can decide now. Each decision goes through the outbox: once, whatever the network does. */
export function Decisions({ order, state, onBoard = false }: DecisionsProps) {
  const { outbox } = useServices();
  const [asking, setAsking] = useState<'accept' | 'reject' | null>(null);
  const number = shortNumber(order.id);
  const to = { params: { orderId: order.id } };
  const close = (): void => setAsking(null);
  const can = (type: 'accepted' | 'ready' | 'rejected'): boolean => nextState(state, type) !== undefined;
  const rejectable = can('rejected') && !(onBoard && state === 'accepted');
  if (!can('accepted') && !can('ready') && !rejectable) return null;
  return (
    <div className="flex flex-wrap gap-2 *:flex-1">
      {can('accepted') && (
        <Button
          icon="check"
          aria-label={say(words.acceptOne, { number })}
          onClick={() => setAsking('accept')}
        >
          {words.accept}
        </Button>
      )}
      {can('ready') && (
        <Button
          icon="bike"
          aria-label={say(words.readyOne, { number })}
          onClick={() => void outbox.send('markReady', { ...to, body: { ready: true } })}
        >
          {words.ready}
        </Button>
      )}
      {rejectable && (
        <Button
          look="danger"
          aria-label={say(words.rejectOne, { number })}
          onClick={() => setAsking('reject')}
        >
          {words.reject}
        </Button>
      )}
      <AcceptSheet
        open={asking === 'accept'}
        number={number}
        onClose={close}
        onAccept={readyInMinutes => {
          close();
          void outbox.send('acceptOrder', { ...to, body: { readyInMinutes } });
        }}
      />
      <ReasonSheet
        open={asking === 'reject'}
        title={say(words.rejectTitle, { number })}
        consequence={words.rejectConsequence}
        presets={reasons}
        confirm={words.rejectConfirm}
        onClose={close}
        onReason={reason => {
          close();
          void outbox.send('rejectOrder', { ...to, body: { reason } });
        }}
      />
    </div>
  );
}
