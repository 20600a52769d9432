import { formatKwacha } from '@linka/contracts/money';
import type { ShopMoney } from '@linka/contracts/payouts';
import { formatPhone } from '@linka/contracts/phone';
import { useState } from 'react';
import { newId } from '../../../lib/ids/index.ts';
import { useServices } from '../../../offline/hooks/index.ts';
import { Button, Card, SumRow } from '../../../ui/index.ts';
import { NumberSheet } from './NumberSheet.tsx';
import { PayOutSheet } from './PayOutSheet.tsx';
import { words } from './words.ts';

/** How the shop stands, and for its owner the two things that can be done about it. */
export function Balance({ shopId, money }: { shopId: string; money: ShopMoney }) {
  const { outbox } = useServices();
  const [open, setOpen] = useState<'number' | 'payout' | null>(null);
  const { balanceNgwee, leftTodayNgwee, payoutMsisdn, minimumNgwee } = money;
  const mostNgwee = Math.min(balanceNgwee, leftTodayNgwee);
  const close = (): void => setOpen(null);
  return (
    <Card as="section" label={words.balance}>
      <dl className="space-y-2">
        <SumRow label={words.balance} strong>
          {formatKwacha(Math.max(0, balanceNgwee))}
        </SumRow>
        <SumRow label={words.leftToday}>{formatKwacha(leftTodayNgwee)}</SumRow>
        <SumRow label={words.goesTo}>
          {payoutMsisdn === null ? words.noNumber : formatPhone(payoutMsisdn)}
        </SumRow>
      </dl>
      <p className="py-3 text-note text-ink-soft">
        {words.balanceHint} {!money.mayPayOut && words.ownerOnly}
      </p>
      {money.mayPayOut && (
        <div className="flex flex-wrap gap-3 *:flex-1">
          {payoutMsisdn !== null && mostNgwee >= minimumNgwee && (
            <Button onClick={() => setOpen('payout')}>{words.payOut}</Button>
          )}
          <Button look="secondary" onClick={() => setOpen('number')}>
            {words.setNumber}
          </Button>
        </div>
      )}
      <NumberSheet
        open={open === 'number'}
        onClose={close}
        onNumber={msisdn => {
          close();
          void outbox.send('setPayoutNumber', { params: { shopId }, body: { msisdn } });
        }}
      />
      {payoutMsisdn !== null && (
        <PayOutSheet
          open={open === 'payout'}
          msisdn={payoutMsisdn}
          leastNgwee={minimumNgwee}
          mostNgwee={mostNgwee}
          onClose={close}
          onAmount={amountNgwee => {
            close();
            void outbox.send('requestPayout', {
              params: { shopId },
              body: { payoutId: newId(), amountNgwee },
            });
          }}
        />
      )}
    </Card>
  );
}
