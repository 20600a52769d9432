import { nextState, unitsOf, type Order, type OrderLine, type OrderState } from '@linka/contracts/orders';
import { useState } from 'react';
import { newId } from '../../../lib/ids/index.ts';
import { say } from '../../../lib/text/index.ts';
import { useServices } from '../../../offline/hooks/index.ts';
import { Button, Sheet } from '../../../ui/index.ts';
import { shortNumber } from '../board/board-order.ts';
import { MissingForm } from './MissingForm.tsx';
import { words } from './words.ts';

interface SomethingMissingProps {
  readonly order: Pick<Order, 'id' | 'cashNgwee'>;
  /** What is left to pack, as far as this device knows. */
  readonly lines: readonly OrderLine[];
  readonly state: OrderState;
}

/** Until it is packed: staff mark what is not on the shelf. Whoever has nothing of it rejects the order. */
export function SomethingMissing({ order, lines, state }: SomethingMissingProps) {
  const { outbox } = useServices();
  const [open, setOpen] = useState(false);
  if (nextState(state, 'items_struck') === undefined || unitsOf(lines) < 2) return null;
  const close = (): void => setOpen(false);
  return (
    <>
      <Button look="secondary" icon="minus" wide onClick={() => setOpen(true)}>
        {words.missing}
      </Button>
      <Sheet open={open} title={say(words.title, { number: shortNumber(order.id) })} onClose={close}>
        <MissingForm
          lines={lines}
          cashNgwee={order.cashNgwee}
          onClose={close}
          onMissing={missing => {
            close();
            const body = { strikeId: newId(), lines: [...missing] };
            void outbox.send('strikeItems', { params: { orderId: order.id }, body });
          }}
        />
      </Sheet>
    </>
  );
}
