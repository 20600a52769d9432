import type { Order } from '@linka/contracts/orders';
import { useState } from 'react';
import type { StoredEntry } from '../../../offline/outbox/index.ts';
import { useServices } from '../../../offline/hooks/index.ts';
import { Button, Sheet } from '../../../ui/index.ts';
import { words } from './words.ts';

/** The shopper's own word ends the order, when the courier could not prove the handover. */
export function Received({ order, entries }: { order: Order; entries: readonly StoredEntry[] }) {
  const { outbox } = useServices();
  const [asking, setAsking] = useState(false);
  // Of a cash order it is the courier who says the last word: that they have the cash.
  if (order.state !== 'on_the_way' || order.cashNgwee !== null) return null;
  if (entries.some(({ kind }) => kind === 'confirmReceipt')) return <p role="status">{words.sent}</p>;
  const confirm = (): void => {
    setAsking(false);
    void outbox.send('confirmReceipt', { params: { orderId: order.id }, body: { received: true } });
  };
  return (
    <>
      <Button look="secondary" wide icon="check" onClick={() => setAsking(true)}>
        {words.received}
      </Button>
      <Sheet
        open={asking}
        title={words.receivedTitle}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button wide onClick={confirm}>
              {words.yes}
            </Button>
            <Button wide look="secondary" onClick={() => setAsking(false)}>
              {words.no}
            </Button>
          </>
        }
      >
        <p>{words.receivedDetail}</p>
      </Sheet>
    </>
  );
}
