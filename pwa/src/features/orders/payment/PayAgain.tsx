import { formatKwacha } from '@linka/contracts/money';
import type { Order } from '@linka/contracts/orders';
import { companyNames, type PaymentMethod } from '@linka/contracts/payments';
import { formatPhone, parsePhone } from '@linka/contracts/phone';
import { getShop } from '@linka/contracts/shops';
import { useRef, useState } from 'react';
import { say } from '../../../lib/text/index.ts';
import { useAnswer, usePaymentMethods, useServices } from '../../../offline/hooks/index.ts';
import { Button, TextField } from '../../../ui/index.ts';
import { NetworkNote } from '../../../ui/paying/NetworkNote.tsx';
import { PayWith } from '../../../ui/paying/PayWith.tsx';
import { companiesOf, methodFor, networkOf } from '../../../ui/paying/rules.ts';
import { words as payingWords } from '../../../ui/paying/words.ts';
import { words } from './words.ts';

interface PayAgainProps {
  readonly order: Order;
  readonly firstNumber: string;
  readonly first: PaymentMethod;
}

/** A new payment with a new id: offered only when the old one is final and took nothing. */
export function PayAgain({ order, firstNumber, first }: PayAgainProps) {
  const { outbox, newId } = useServices();
  const [typed, setTyped] = useState(firstNumber && formatPhone(firstNumber));
  const [chosen, setChosen] = useState<PaymentMethod | null>(networkOf(firstNumber) === first ? null : first);
  const shopId = order.shopId;
  const shop = useAnswer(getShop, shopId, { params: { shopId }, query: {} }).value;
  const methods = usePaymentMethods(shop ?? {});
  const method = methodFor(chosen, typed, methods);
  const [tried, setTried] = useState(false);
  const paying = useRef(false);
  const msisdn = parsePhone(typed);
  const pay = async (): Promise<void> => {
    setTried(true);
    if ((msisdn === undefined && method !== 'cash') || paying.current) return;
    paying.current = true;
    // A refused payment of this order makes room for the new one.
    await outbox.withdraw(
      entry => entry.lane === order.id && (entry.kind === 'startPayment' || entry.kind === 'agreeCash'),
    );
    const { id: orderId, totalNgwee: amountNgwee } = order;
    if (method === 'cash') await outbox.send('agreeCash', { params: { orderId }, body: { amountNgwee } });
    else if (msisdn !== undefined)
      await outbox.send('startPayment', {
        body: { paymentId: newId(), orderId, provider: method, msisdn, amountNgwee },
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
      <PayWith methods={methods} value={method} onChange={setChosen} />
      {method === 'cash' ? (
        <p>{payingWords.cashHint}</p>
      ) : (
        <>
          <TextField
            label={say(words.otherNumber, { company: companyNames[method] })}
            type="tel"
            autoComplete="tel"
            value={typed}
            onChange={event => setTyped(event.target.value)}
            error={tried && msisdn === undefined ? words.numberWrong : undefined}
          />
          <NetworkNote typed={typed} methods={companiesOf(methods)} />
        </>
      )}
      <Button wide type="submit">
        {say(method === 'cash' ? words.againCash : words.again, { amount: formatKwacha(order.totalNgwee) })}
      </Button>
    </form>
  );
}
