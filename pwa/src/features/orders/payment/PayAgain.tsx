import { formatKwacha } from '@linka/contracts/money';
import type { Order } from '@linka/contracts/orders';
import { parsePhone } from '@linka/contracts/phone';
import { useRef, useState } from 'react';
import { say } from '../../../lib/text/index.ts';
import { useServices } from '../../../offline/hooks/index.ts';
import { Button, TextField } from '../../../ui/index.ts';
import { words } from './words.ts';

/** A new payment with a new id: offered only when the old one is final and took nothing. */
export function PayAgain({ order, firstNumber }: { order: Order; firstNumber: string }) {
  const { outbox, newId } = useServices();
  const [typed, setTyped] = useState(firstNumber);
  const [tried, setTried] = useState(false);
  const paying = useRef(false);
  const msisdn = parsePhone(typed);
  const pay = async (): Promise<void> => {
    setTried(true);
    if (msisdn === undefined || paying.current) return;
    paying.current = true;
    // A refused payment of this order makes room for the new one.
    await outbox.withdraw(entry => entry.lane === order.id && entry.kind === 'startPayment');
    await outbox.send('startPayment', {
      body: { paymentId: newId(), orderId: order.id, msisdn, amountNgwee: order.totalNgwee },
    });
  };
  return (
    <form
      noValidate
      className="space-y-4 pt-4"
      onSubmit={event => {
        event.preventDefault();
        void pay();
      }}
    >
      <TextField
        label={words.otherNumber}
        type="tel"
        autoComplete="tel"
        value={typed}
        onChange={event => setTyped(event.target.value)}
        error={tried && msisdn === undefined ? words.numberWrong : undefined}
      />
      <Button wide type="submit">
        {say(words.again, { amount: formatKwacha(order.totalNgwee) })}
      </Button>
    </form>
  );
}
