import { nextState, type Order } from '@linka/contracts/orders';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { takeBack } from '../../offline/orders/place.ts';
import type { Draft } from '../../offline/orders/index.ts';
import type { StoredEntry } from '../../offline/outbox/index.ts';
import { canWithdraw } from '../../offline/outbox/index.ts';
import { useServices } from '../../offline/hooks/index.ts';
import { Button, Sheet, useToast } from '../../ui/index.ts';
import { words } from './words.ts';

interface CancelOrderProps {
  readonly order: Order;
  /** The draft, while the order has not been acknowledged. */
  readonly draft: Draft | null;
  readonly entries: readonly StoredEntry[];
}

/** Off the phone an order is taken back; at the gateway it is cancelled, until the shop has begun to pack. */
export function CancelOrder({ order, draft, entries }: CancelOrderProps) {
  const services = useServices();
  const navigate = useNavigate();
  const toast = useToast();
  const [asking, setAsking] = useState(false);

  if (entries.some(({ kind }) => kind === 'cancelOrder')) {
    return <p role="status">{words.cancelling}</p>;
  }
  if (draft !== null) {
    if (!entries.every(canWithdraw)) return null;
    const undo = async (): Promise<void> => {
      if (!(await takeBack(services, services.carts, draft))) return;
      toast(words.takenBack);
      await navigate('/cart', { replace: true });
    };
    return (
      <Button look="danger" wide onClick={() => void undo()}>
        {words.takeBack}
      </Button>
    );
  }
  const packing = order.state === 'accepted' || order.state === 'ready';
  if (packing || nextState(order.state, 'cancelled') === undefined) return null;
  const cancel = (): void => {
    setAsking(false);
    void services.outbox.send('cancelOrder', { params: { orderId: order.id }, body: {} });
  };
  return (
    <>
      <Button look="danger" wide onClick={() => setAsking(true)}>
        {words.cancel}
      </Button>
      <Sheet
        open={asking}
        title={words.cancelTitle}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button look="danger" wide onClick={cancel}>
              {words.cancelYes}
            </Button>
            <Button look="secondary" wide onClick={() => setAsking(false)}>
              {words.cancelNo}
            </Button>
          </>
        }
      >
        <p>{order.paidNgwee > 0 ? words.cancelPaid : words.cancelUnpaid}</p>
      </Sheet>
    </>
  );
}
